package vn.hotline.intervention.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import vn.hotline.contact.Contact;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.record.CentreRecord;

/**
 * A contact of level intervention asks a supervisor for a decision: open a case, link it to one, or decline with a
 * reason. It waits until somebody decides, and says so when it has waited too long. If the contact was put into the
 * wrong case, it waits again, and since it was first asked: whoever was forgotten is not made to wait once more.
 */
@Entity
@Table(name = "intervention_request")
@Numbered(RecordKind.REQUEST)
public class InterventionRequest extends StoredRow implements CentreRecord {

    /** An emergency is decided at once, everything else within the shift after. */
    private static final Duration EMERGENCY_WAITS = Duration.ofMinutes(15);

    private static final Duration OTHERS_WAIT = Duration.ofHours(12);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_seq")
    @SequenceGenerator(name = "request_seq", sequenceName = "request_seq", allocationSize = RecordKind.DRAWN_AT_ONCE)
    private Long id;

    private long contactId;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private int centreId;

    @Enumerated(EnumType.STRING)
    private RequestStatus status = RequestStatus.WAITING;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private Long requestedBy;
    private Instant requestedAt;
    private Long decidedBy;
    private Instant decidedAt;
    private Long caseId;

    @Version
    private int version;

    protected InterventionRequest() {}

    InterventionRequest(Contact contact, Stamp stamp) {
        contactId = contact.getId();
        line = contact.getLine();
        centreId = contact.getCentreId();
        urgency = contact.getUrgency();
        requestedBy = stamp.userId();
        requestedAt = stamp.at();
    }

    /**
     * Whether a case can be opened from it unseen.
     *
     * @param type of the intervention, as its contact tells it; null if it does not
     * @throws BusinessException {@code request.decidedAlready} or {@code request.typeUntold}
     */
    void checkOpenAsTold(String type) {
        if (!status.isOpen()) {
            throw new BusinessException("request.decidedAlready");
        }
        if (type == null) {
            throw new BusinessException("request.typeUntold");
        }
    }

    StatusChange opened(long newCaseId, Stamp stamp) {
        StatusChange change = decide(RequestMove.OPEN, null, stamp);
        caseId = newCaseId;
        return change;
    }

    StatusChange linked(long presentCaseId, Stamp stamp) {
        StatusChange change = decide(RequestMove.LINK, null, stamp);
        caseId = presentCaseId;
        return change;
    }

    StatusChange decline(String reason, Stamp stamp) {
        return decide(RequestMove.DECLINE, reason, stamp);
    }

    /** The contact is not about its case. */
    StatusChange unlinked(String reason, Stamp stamp) {
        return waitAgain(RequestMove.UNLINK, reason, stamp);
    }

    /** The contact is of level intervention after all. */
    StatusChange askedAgain(String reason, Stamp stamp) {
        return waitAgain(RequestMove.ASK_AGAIN, reason, stamp);
    }

    private StatusChange waitAgain(RequestMove move, String reason, Stamp stamp) {
        StatusChange change = decide(move, reason, stamp);
        decidedBy = null;
        decidedAt = null;
        caseId = null;
        return change;
    }

    private StatusChange decide(RequestMove move, String reason, Stamp stamp) {
        StatusChange change = StatusChange.of(RecordKind.REQUEST, getId(), status, move, reason, stamp);
        status = move.getTo();
        decidedBy = stamp.userId();
        decidedAt = stamp.at();
        return change;
    }

    /** It waits as urgently as its contact tells. */
    void urgencyIs(Urgency told) {
        urgency = told;
    }

    /** The moment a request has waited too long. */
    static Instant due(Urgency urgency, Instant requestedAt) {
        return requestedAt.plus(urgency == Urgency.EMERGENCY ? EMERGENCY_WAITS : OTHERS_WAIT);
    }

    /** Requests of this urgency made before this moment have waited too long by {@code now}. */
    static Instant overdueBefore(Urgency urgency, Instant now) {
        return now.minus(urgency == Urgency.EMERGENCY ? EMERGENCY_WAITS : OTHERS_WAIT);
    }

    public String getNumber() {
        return RecordKind.REQUEST.number(requestedAt, getId());
    }

    public Instant getDue() {
        return due(urgency, requestedAt);
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

    public RequestStatus getStatus() {
        return status;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public Long getRequestedBy() {
        return requestedBy;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    public Long getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** The case it was opened as or linked to, or null. */
    public Long getCaseId() {
        return caseId;
    }

    @Override
    public Long getId() {
        return id;
    }
}
