package vn.hotline.counselling;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import vn.hotline.contact.Contact;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.platform.record.CentreRecord;

/**
 * What was talked over in an in-depth counselling contact: topics, advice, how it ended, and when to ask again.
 *
 * <p>It begins to wait the moment the contact is finalised, so that none is forgotten, keeps what is typed, and is
 * recorded once. A follow-up it sets stays on the desk until somebody has made it. It is annulled with its contact, or when
 * the contact turns out to be of another level and nobody has written anything yet.
 */
@Entity
@Table(name = "counselling_session")
@Numbered(RecordKind.COUNSELLING)
public class CounsellingSession extends StoredRow implements CentreRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "counselling_seq")
    @SequenceGenerator(
            name = "counselling_seq",
            sequenceName = "counselling_seq",
            allocationSize = RecordKind.DRAWN_AT_ONCE)
    private Long id;

    private long contactId;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private int centreId;

    @Enumerated(EnumType.STRING)
    private CounsellingStatus status = CounsellingStatus.WAITING;

    private Long counsellorId;
    private Instant startedAt;
    private LocalDate startedDay;
    private Instant recordedAt;

    @Sealed
    @Column(name = "advice")
    private String advice;

    private String outcome;
    private LocalDate followUpOn;

    @Sealed
    @Column(name = "follow_up_note")
    private String followUpNote;

    @Sealed
    @Column(name = "follow_up_answer")
    private String followUpAnswer;

    private Instant followUpDoneAt;

    @ElementCollection
    @CollectionTable(name = "counselling_topic", joinColumns = @JoinColumn(name = "session_id"))
    @Column(name = "code")
    private Set<String> topics = new HashSet<>();

    @Version
    private int version;

    protected CounsellingSession() {}

    CounsellingSession(Contact contact) {
        contactId = contact.getId();
        line = contact.getLine();
        centreId = contact.getCentreId();
        counsellorId = contact.getHandledBy();
        startedAt = contact.getReceivedAt();
        startedDay = contact.getReceivedDay();
    }

    /** @throws BusinessException at each text that is too long */
    void keep(CounsellingForm typed) {
        Problems problems = new Problems();
        Limits.check(typed, problems);
        problems.throwIfAny();
        if (status == CounsellingStatus.WAITING) {
            fill(typed);
        }
    }

    /** @throws BusinessException with every problem at its field */
    StatusChange record(CounsellingForm form, LocalDate today, Stamp stamp) {
        Problems problems = new Problems()
                .check(!form.getTopics().isEmpty(), "topics", "counselling.topicNeeded")
                .require("advice", form.getAdvice())
                .require("outcome", form.getOutcome());
        Limits.check(form, problems);
        if (form.getFollowUpOn() != null) {
            problems.check(!form.getFollowUpOn().isBefore(today), "followUpOn", "counselling.followUpPast");
        }
        problems.throwIfAny();
        StatusChange change =
                StatusChange.of(RecordKind.COUNSELLING, getId(), status, CounsellingMove.RECORD, null, stamp);
        fill(form);
        status = CounsellingMove.RECORD.getTo();
        counsellorId = stamp.userId();
        recordedAt = stamp.at();
        return change;
    }

    StatusChange annul(String reason, Stamp stamp) {
        StatusChange change =
                StatusChange.of(RecordKind.COUNSELLING, getId(), status, CounsellingMove.ANNUL, reason, stamp);
        status = CounsellingMove.ANNUL.getTo();
        return change;
    }

    /** @param reason why, and from whom to whom */
    StatusChange handTo(Long userId, String reason, Stamp stamp) {
        StatusChange change =
                StatusChange.of(RecordKind.COUNSELLING, getId(), status, CounsellingMove.HAND_OVER, reason, stamp);
        counsellorId = userId;
        return change;
    }

    StatusChange renew(String reason, Stamp stamp) {
        StatusChange change =
                StatusChange.of(RecordKind.COUNSELLING, getId(), status, CounsellingMove.RENEW, reason, stamp);
        status = CounsellingMove.RENEW.getTo();
        return change;
    }

    /** Nobody has written a word of it yet. */
    boolean isUntouched() {
        return status == CounsellingStatus.WAITING
                && topics.isEmpty()
                && advice == null
                && outcome == null
                && followUpOn == null
                && followUpNote == null;
    }

    /** @throws BusinessException if there is no open follow-up; at {@code followUpAnswer} without what was learned */
    void followUpDone(String answer, Stamp stamp) {
        if (!isFollowUpOpen()) {
            throw new BusinessException("counselling.noFollowUp");
        }
        String learned = VietnameseText.clean(answer);
        new Problems().require("followUpAnswer", learned).throwIfAny();
        Limits.check("followUpAnswer", learned, Limits.NARRATIVE);
        followUpAnswer = learned;
        followUpDoneAt = stamp.at();
    }

    private void fill(CounsellingForm form) {
        topics.clear();
        topics.addAll(form.getTopics());
        advice = VietnameseText.clean(form.getAdvice());
        outcome = form.getOutcome();
        followUpOn = form.getFollowUpOn();
        followUpNote = VietnameseText.clean(form.getFollowUpNote());
    }

    /** What figures count of it, or null while it waits and once it is annulled. */
    @Override
    public CounsellingFacts facts() {
        return status == CounsellingStatus.RECORDED
                ? new CounsellingFacts(line, centreId, startedDay, Set.copyOf(topics))
                : null;
    }

    public CounsellingForm asForm() {
        CounsellingForm form = new CounsellingForm();
        form.setTopics(new ArrayList<>(topics));
        form.setAdvice(advice);
        form.setOutcome(outcome);
        form.setFollowUpOn(followUpOn);
        form.setFollowUpNote(followUpNote);
        return form.asRead();
    }

    public long getContactId() {
        return contactId;
    }

    public Helpline getLine() {
        return line;
    }

    @Override
    public int getCentreId() {
        return centreId;
    }

    public CounsellingStatus getStatus() {
        return status;
    }

    public Long getCounsellorId() {
        return counsellorId;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public String getAdvice() {
        return advice;
    }

    public String getOutcome() {
        return outcome;
    }

    public LocalDate getFollowUpOn() {
        return followUpOn;
    }

    /** What was learned by asking again; null until then. */
    public String getFollowUpAnswer() {
        return followUpAnswer;
    }

    public String getFollowUpNote() {
        return followUpNote;
    }

    public Instant getFollowUpDoneAt() {
        return followUpDoneAt;
    }

    public Set<String> getTopics() {
        return topics;
    }

    public boolean isFollowUpOpen() {
        return followUpOn != null && followUpDoneAt == null && !status.isVoid();
    }

    @Override
    public Long getId() {
        return id;
    }
}
