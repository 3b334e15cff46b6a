package vn.hotline.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.record.CentreRecord;
import vn.hotline.platform.security.Role;

/**
 * One time somebody reached the hotline: a call, a notice through the app or Zalo, a letter, a report in the press.
 *
 * <p>It begins as a draft the moment it is opened, so that it cannot be lost. Most contacts are not worth recording and
 * are dismissed with a disposition. The others are finalised with a level and become the record that counselling,
 * interventions and figures stand on; from then on a correction is the only change, and it keeps what stood there. A
 * contact that should never have been recorded is annulled: it stays to be read and counts for nothing.
 */
@Entity
@Numbered(RecordKind.CONTACT)
public class Contact extends ContactRecord implements CentreRecord {

    /** The page offers ten seconds; the rest is for slow networks. */
    private static final Duration UNDO_WITHIN = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
    @SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq", allocationSize = RecordKind.DRAWN_AT_ONCE)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ContactStatus status = ContactStatus.DRAFT;

    private Long handledBy;
    private Long apiClientId;
    private Instant finalisedAt;

    @Enumerated(EnumType.STRING)
    private Disposition disposition;

    @Version
    private int version;

    protected Contact() {}

    private Contact(Helpline line, int centreId, Channel channel, Instant receivedAt) {
        super(line, centreId, channel, receivedAt);
    }

    /** A contact an operator begins to take. */
    static Contact taken(Helpline line, int centreId, Channel channel, Instant receivedAt, Long by) {
        Contact contact = new Contact(line, centreId, channel, receivedAt);
        contact.handledBy = by;
        return contact;
    }

    /** A contact that a program passes on. */
    static Contact passedOn(Helpline line, int centreId, Channel channel, Instant receivedAt, Long apiClientId) {
        Contact contact = new Contact(line, centreId, channel, receivedAt);
        contact.apiClientId = apiClientId;
        return contact;
    }

    /** The operator chose another way than the one it was opened with. */
    void changeChannel(Channel chosen) {
        if (chosen != null) {
            setChannel(chosen);
        }
    }

    StatusChange dismiss(Disposition why, Stamp stamp) {
        StatusChange change = move(ContactMove.DISMISS, null, stamp);
        disposition = why;
        finalisedAt = stamp.at();
        return change;
    }

    /** @throws BusinessException {@code contact.undoTooLate} if it was dismissed more than five minutes ago */
    void checkUndoable(Stamp stamp) {
        boolean inTime = finalisedAt == null || !finalisedAt.plus(UNDO_WITHIN).isBefore(stamp.at());
        new Problems().check(inTime, null, "contact.undoTooLate").throwIfAny();
    }

    StatusChange undoDismissal(Stamp stamp) {
        StatusChange change = move(ContactMove.UNDO_DISMISSAL, null, stamp);
        disposition = null;
        finalisedAt = null;
        return change;
    }

    /** It was taken for missed, and somebody has it after all. */
    StatusChange foundTaken(Long by, Stamp stamp) {
        StatusChange change = undoDismissal(stamp);
        handledBy = by;
        return change;
    }

    /** @param checked what was typed, after {@link ContactCheck} */
    StatusChange finalise(ContactForm checked, Stamp stamp) {
        StatusChange change = move(ContactMove.FINALISE, null, stamp);
        changeChannel(checked.getChannel());
        fill(checked);
        finalisedAt = stamp.at();
        return change;
    }

    /**
     * A contact that is passed on is whole: it is a record, or dismissed, from its first moment and never a draft.
     *
     * @param checked its content, after {@link ContactCheck}
     * @param why null for a record
     */
    void arrive(ContactForm checked, Disposition why, Stamp stamp) {
        fill(checked);
        status = why == null ? ContactStatus.FINALISED : ContactStatus.DISMISSED;
        disposition = why;
        finalisedAt = stamp.at();
    }

    /**
     * Somebody else goes on taking it.
     *
     * @param reason why, and from whom to whom
     */
    StatusChange handTo(Long userId, String reason, Stamp stamp) {
        StatusChange change = move(ContactMove.HAND_OVER, reason, stamp);
        handledBy = userId;
        return change;
    }

    /**
     * Level and channel stand in every form that corrects it, also where the page did not ask for them.
     *
     * @throws BusinessException {@code contact.correctOnlyRecords} if it is not a record
     */
    void beginCorrecting(ContactForm form) {
        if (status != ContactStatus.FINALISED) {
            throw new BusinessException("contact.correctOnlyRecords");
        }
        if (form.getLevel() == null) {
            form.setLevel(getLevel());
        }
        if (form.getChannel() == null) {
            form.setChannel(getChannel());
        }
    }

    /**
     * @param checked what it is to say, after {@link ContactCheck}
     * @return each field that says something else now
     * @throws BusinessException {@code contact.nothingChanged} if none does
     */
    List<ContactCorrection> correct(ContactForm checked, String why, Stamp stamp) {
        List<FieldChange> fields = FieldChange.between(asForm(), checked);
        if (fields.isEmpty()) {
            throw new BusinessException("contact.nothingChanged");
        }
        changeChannel(checked.getChannel());
        fill(checked);
        return fields.stream()
                .map(field -> new ContactCorrection(id, field.field(), field.before(), field.after(), why, stamp))
                .toList();
    }

    /**
     * The channel of a contact that was closed quickly.
     *
     * @throws BusinessException {@code record.changedMeanwhile} if it was not, {@code contact.nothingChanged} if it came so
     */
    ContactCorrection correctChannel(Channel right, String why, Stamp stamp) {
        if (status != ContactStatus.DISMISSED) {
            throw new BusinessException("record.changedMeanwhile");
        }
        if (getChannel() == right) {
            throw new BusinessException("contact.nothingChanged");
        }
        String before = getChannel().name();
        setChannel(right);
        return new ContactCorrection(id, "channel", before, right.name(), why, stamp);
    }

    /** It was a test, or the same call recorded twice: all it said stays, and it counts for nothing. */
    StatusChange annul(String why, Stamp stamp) {
        return move(ContactMove.ANNUL, why, stamp);
    }

    private StatusChange move(ContactMove move, String why, Stamp stamp) {
        StatusChange change = StatusChange.of(RecordKind.CONTACT, id, status, move, why, stamp);
        status = move.getTo();
        return change;
    }

    /** By which way it came, to be put right. */
    public ChannelForm channelForm() {
        ChannelForm form = new ChannelForm();
        form.setChannel(getChannel());
        return form.asRead();
    }

    /** What figures count of it, or null while it is a draft and once it is annulled. */
    @Override
    public ContactFacts facts() {
        return status == ContactStatus.DRAFT || status.isVoid()
                ? null
                : new ContactFacts(
                        getLine(),
                        getCentreId(),
                        getReceivedDay(),
                        getChannel(),
                        getLevel(),
                        disposition,
                        getProvinceId(),
                        getCallerKind(),
                        getReason());
    }

    /** Nothing else of what was closed quickly or annulled is searched; a draft is its writer's. */
    @Override
    public Set<ByteBuffer> words() {
        return status == ContactStatus.FINALISED ? searchTokens().tokens() : Set.of();
    }

    /** A program is not shown what somebody is still writing. */
    @Override
    public boolean isShownTo(Role role) {
        return status != ContactStatus.DRAFT || role != Role.API_CLIENT;
    }

    public String getNumber() {
        return RecordKind.CONTACT.number(getReceivedAt(), id);
    }

    @Override
    public Long getId() {
        return id;
    }

    public ContactStatus getStatus() {
        return status;
    }

    /** As long as it is being written. */
    @Override
    public boolean isLedBy(Long userId) {
        return status == ContactStatus.DRAFT && handledBy != null && handledBy.equals(userId);
    }

    public Long getHandledBy() {
        return handledBy;
    }

    public Instant getFinalisedAt() {
        return finalisedAt;
    }

    public Disposition getDisposition() {
        return disposition;
    }
}
