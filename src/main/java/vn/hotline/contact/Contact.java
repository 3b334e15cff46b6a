package vn.hotline.contact;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.Content;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;
import vn.hotline.platform.record.CentreRecord;
import vn.hotline.platform.reference.CodeList;
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
public class Contact extends ContactContent implements CentreRecord {

    /** The page offers ten seconds; the rest is for slow networks. */
    private static final Duration UNDO_WITHIN = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
    @SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq", allocationSize = RecordKind.DRAWN_AT_ONCE)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private int centreId;

    @Enumerated(EnumType.STRING)
    private ContactStatus status = ContactStatus.DRAFT;

    private Instant receivedAt;
    private LocalDate receivedDay;
    private Long handledBy;
    private Long apiClientId;
    private Instant finalisedAt;

    @Enumerated(EnumType.STRING)
    private Disposition disposition;

    private byte[] callerNumberToken;

    @ElementCollection
    @CollectionTable(name = "contact_code", joinColumns = @JoinColumn(name = "contact_id"))
    private Set<ContactCode> codes = new HashSet<>();

    /** Whom it is known to be from beside the number. */
    @ElementCollection
    @CollectionTable(name = "contact_account", joinColumns = @JoinColumn(name = "contact_id"))
    private Set<ContactAccount> accounts = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "contact_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<ContactChild> children = new ArrayList<>();

    @Version
    private int version;

    protected Contact() {}

    private Contact(Helpline line, int centreId, Channel channel, Instant receivedAt) {
        this.line = line;
        this.centreId = centreId;
        setChannel(channel);
        this.receivedAt = receivedAt;
        this.receivedDay = Days.dayOf(receivedAt);
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

    /** What the form says of whom it is from. */
    void callerIs(String number, String zaloId) {
        setCallerNumber(PhoneNumber.kept(number));
        setCallerZaloId(zaloId);
        callerNumberToken = SearchTokens.ofCallerNumber(Sealing.current(), number);
        account(IdentifierKind.ZALO, Identifier.zalo(zaloId));
    }

    /** What its channel knows the caller by, which nobody types. */
    void comesBy(Identifier account) {
        account(account.getKind(), Optional.of(account));
    }

    private void account(IdentifierKind kind, Optional<Identifier> known) {
        Optional<ContactAccount> account = known.map(ContactAccount::of);
        accounts.removeIf(one -> one.kind() == kind && !account.equals(Optional.of(one)));
        account.ifPresent(accounts::add);
    }

    /** Another moment than the one it was opened with. */
    void came(Instant at) {
        receivedAt = at;
        receivedDay = Days.dayOf(at);
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

    void fill(ContactForm told) {
        Channel before = getChannel();
        Content.copy(ContactContent.class, told, this);
        if (getChannel() == null) {
            setChannel(before);
        }
        callerIs(told.getCallerNumber(), told.getCallerZaloId());
        if (getUrgency() == null) {
            setUrgency(Urgency.NORMAL);
        }
        codes.clear();
        told.getAbuseForms().forEach(code -> codes.add(ContactCode.form(line, code)));
        fillChildren(told.getChildren());
    }

    private void fillChildren(List<ChildForm> forms) {
        while (children.size() > forms.size()) {
            children.remove(children.size() - 1);
        }
        for (int i = 0; i < forms.size(); i++) {
            if (i == children.size()) {
                children.add(new ContactChild(i));
            }
            children.get(i).fill(forms.get(i), Age.parse(forms.get(i).getAge(), "age", receivedDay));
        }
    }

    /** By which way it came, to be put right. */
    public ChannelForm channelForm() {
        ChannelForm form = new ChannelForm();
        form.setChannel(getChannel());
        return form.asRead();
    }

    /** The record as a form, to be corrected. */
    public ContactForm asForm() {
        ContactForm form = new ContactForm();
        Content.copy(ContactContent.class, this, form);
        form.setAbuseForms(new ArrayList<>(getAbuseForms()));
        form.setChildren(children.stream().map(ContactChild::asForm).collect(Collectors.toCollection(ArrayList::new)));
        return form.asRead();
    }

    /** What figures count of it, or null while it is a draft and once it is annulled. */
    @Override
    public ContactFacts facts() {
        return status == ContactStatus.DRAFT || status.isVoid()
                ? null
                : new ContactFacts(
                        line,
                        centreId,
                        receivedDay,
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

    /** What its content can be found by. */
    SearchTokens searchTokens() {
        SearchTokens tokens = new SearchTokens(Sealing.current()).all(this);
        children.forEach(tokens::all);
        return tokens;
    }

    /** By all of which its caller is known again. */
    public List<Identifier> identifiers() {
        return Stream.concat(Identifier.of(this).stream(), untyped().stream()).toList();
    }

    /** What its channel knows the caller by and no form says. */
    List<Identifier> untyped() {
        return accounts.stream()
                .filter(account -> account.kind() == IdentifierKind.APP)
                .map(ContactAccount::identifier)
                .toList();
    }

    public String getNumber() {
        return RecordKind.CONTACT.number(receivedAt, id);
    }

    public List<String> getAbuseForms() {
        return codes.stream().map(ContactCode::getCode).sorted().toList();
    }

    /** The list the forms of harm are taken from. */
    public CodeList getFormsList() {
        return ContactCode.formsOf(line);
    }

    @Override
    public Long getId() {
        return id;
    }

    public Helpline getLine() {
        return line;
    }

    @Override
    public int getCentreId() {
        return centreId;
    }

    public ContactStatus getStatus() {
        return status;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public LocalDate getReceivedDay() {
        return receivedDay;
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

    public List<ContactChild> getChildren() {
        return children;
    }
}
