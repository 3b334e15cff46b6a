package vn.hotline.intervention.lead;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Contact;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.platform.record.CentreRecord;

/** What is said of a case itself. Only the verbs of {@link InterventionCase} change it. */
@MappedSuperclass
public abstract class CaseRecord implements CentreRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_seq")
    @SequenceGenerator(name = "case_seq", sequenceName = "case_seq", allocationSize = 1)
    Long id;

    @Enumerated(EnumType.STRING)
    Helpline line;

    int centreId;

    @Enumerated(EnumType.STRING)
    CaseStatus status = CaseStatus.RECEIVED;

    @Enumerated(EnumType.STRING)
    Channel source;

    String type;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    @Enumerated(EnumType.STRING)
    Risk risk;

    Integer provinceId;
    Integer communeId;

    @Sealed
    @Column(name = "incident_address")
    String incidentAddress;

    @Sealed
    @Column(name = "summary")
    String summary;

    Instant openedAt;
    LocalDate openedDay;
    Long openedBy;
    Long assignedTo;
    Instant emergencySince;
    LocalDate firstReferredDay;
    Instant closedAt;
    LocalDate closedDay;
    String outcome;

    @Column(name = "merged_into")
    Long mergedInto;

    Instant reviewDue;

    @Sealed
    @Column(name = "review_reason")
    String reviewReason;

    Long reviewBy;
    Instant reviewWord;
    Instant quietSince;

    @Version
    private int version;

    /** It begins with what its first contact told. */
    void begin(Contact contact, String told, Urgency judged, Stamp stamp) {
        line = contact.getLine();
        centreId = contact.getCentreId();
        source = contact.getChannel();
        type = told;
        urgency = judged;
        provinceId = contact.getProvinceId();
        communeId = contact.getCommuneId();
        incidentAddress = contact.getIncidentAddress();
        summary = contact.getNarrative();
        openedAt = stamp.at();
        openedDay = Days.dayOf(stamp.at());
        openedBy = stamp.userId();
    }

    public void checkOpen() {
        checkNotVoid();
        if (!status.isOpen()) {
            throw new BusinessException("case.closed");
        }
    }

    void checkNotVoid() {
        if (status.isVoid()) {
            throw new BusinessException("case.void", getNumber(), status);
        }
    }

    CaseChange changed(CaseField field, Object before, Object after, String reason, Stamp stamp) {
        return new CaseChange(id, field, before, after, reason, stamp);
    }

    @Override
    public boolean isLedBy(Long userId) {
        return userId != null && userId.equals(assignedTo);
    }

    public String getNumber() {
        return RecordKind.CASE.number(openedAt, id);
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

    public CaseStatus getStatus() {
        return status;
    }

    public Channel getSource() {
        return source;
    }

    public String getType() {
        return type;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    /** When it became an emergency by what came later; null if it was one from the beginning, or is none. */
    public Instant getEmergencySince() {
        return emergencySince;
    }

    public Risk getRisk() {
        return risk;
    }

    public Integer getProvinceId() {
        return provinceId;
    }

    public Integer getCommuneId() {
        return communeId;
    }

    public String getIncidentAddress() {
        return incidentAddress;
    }

    public String getSummary() {
        return summary;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public LocalDate getOpenedDay() {
        return openedDay;
    }

    public Long getOpenedBy() {
        return openedBy;
    }

    public Long getAssignedTo() {
        return assignedTo;
    }

    public LocalDate getFirstReferredDay() {
        return firstReferredDay;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public String getOutcome() {
        return outcome;
    }

    /** The beginning of the day on which it is to be looked at again, or null. */
    public Instant getReviewDue() {
        return reviewDue;
    }

    public String getReviewReason() {
        return reviewReason;
    }

    /** When something was done last in it; null once it has ended. */
    public Instant getQuietSince() {
        return quietSince;
    }

    /** The case that goes on for this one, or null. */
    public Long getMergedInto() {
        return mergedInto;
    }
}
