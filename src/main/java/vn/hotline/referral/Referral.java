package vn.hotline.referral;

import jakarta.persistence.Column;
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
import java.time.LocalDate;
import java.util.List;
import vn.hotline.intervention.lead.CaseService.Referable;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.platform.record.CentreRecord;

/**
 * A case is referred to one agency, which is asked to do something for a number of its children or victims.
 *
 * <p>It is drafted, sent, and answered: the agency confirms that it received it, accepts or declines, and reports back
 * what it found and did. It is counted from the day it was sent, by the kind the agency had then.
 */
@Entity
@Table(name = "referral")
@Numbered(RecordKind.REFERRAL)
public class Referral extends StoredRow implements CentreRecord {

    /** Receipt is to be confirmed within a day. */
    private static final Duration RECEIPT_WITHIN = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "referral_seq")
    @SequenceGenerator(name = "referral_seq", sequenceName = "referral_seq", allocationSize = 1)
    private Long id;

    private long caseId;
    private long agencyId;
    private String agencyKind;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private int centreId;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status = ReferralStatus.DRAFTED;

    @Sealed
    @Column(name = "request")
    private String request;

    private int helpedCount;
    private Instant draftedAt;
    private Long draftedBy;
    private Instant sentAt;
    private LocalDate sentDay;
    private Instant answeredAt;

    @Sealed
    @Column(name = "report")
    private String report;

    @Version
    private int version;

    protected Referral() {}

    /** @throws BusinessException at {@code helpedCount} if it would help nobody, or more people than the case has */
    static Referral draft(Referable referred, Agency agency, String request, Integer helped, Stamp stamp) {
        checkHelped(helped, referred.people());
        Referral referral = new Referral();
        referral.caseId = referred.id();
        referral.agencyId = agency.getId();
        referral.agencyKind = agency.getKind();
        referral.line = referred.line();
        referral.centreId = referred.centreId();
        referral.request = request;
        referral.helpedCount = helped;
        referral.draftedAt = stamp.at();
        referral.draftedBy = stamp.userId();
        return referral;
    }

    /**
     * Asks for something else, or somebody else. Once sent, an agency has it in its hands.
     *
     * @throws BusinessException if it was sent or withdrawn, or would help nobody or more people than the case has
     */
    void edit(Referable referred, Agency agency, String newRequest, Integer helped) {
        if (status != ReferralStatus.DRAFTED) {
            throw new BusinessException("referral.onlyDrafts", getNumber(), status);
        }
        checkHelped(helped, referred.people());
        agencyId = agency.getId();
        agencyKind = agency.getKind();
        request = newRequest;
        helpedCount = helped;
    }

    /** The draft as the page edits it. */
    public ReferralForm asForm() {
        ReferralForm form = new ReferralForm();
        form.setAgencyIds(List.of(agencyId));
        form.setRequest(request);
        form.setHelpedCount(helpedCount);
        return form.asRead();
    }

    static void checkHelped(Integer helped, int people) {
        if (helped == null || helped < 1) {
            throw BusinessException.at("helpedCount", "referral.helpsNobody");
        }
        if (helped > people) {
            throw BusinessException.at("helpedCount", "referral.helpsTooMany", people);
        }
    }

    /**
     * @param agency as it is at this moment: it is counted by the kind it has now
     * @throws BusinessException if it has left the directory
     */
    StatusChange send(Agency agency, Stamp stamp) {
        StatusChange change = move(ReferralMove.SEND, null, stamp);
        if (!agency.isActive()) {
            throw new BusinessException("referral.agencyLeft", agency.getName());
        }
        agencyKind = agency.getKind();
        sentAt = stamp.at();
        sentDay = Days.dayOf(stamp.at());
        return change;
    }

    /** What the agency found and did. */
    StatusChange reportBack(String text, Stamp stamp) {
        StatusChange change = move(ReferralMove.REPORT_BACK, null, stamp);
        if (text == null || text.isBlank()) {
            throw BusinessException.at("report", "referral.reportNeeded");
        }
        report = text;
        answered(stamp);
        return change;
    }

    /** @param text what the agency found and did, read only where the move tells it */
    StatusChange move(ReferralMove move, String reason, String text, Stamp stamp) {
        return move == ReferralMove.REPORT_BACK ? reportBack(text, stamp) : move(move, reason, stamp);
    }

    /** All moves but sending and reporting back, which need or set more. */
    StatusChange move(ReferralMove move, String reason, Stamp stamp) {
        StatusChange change = StatusChange.of(RecordKind.REFERRAL, getId(), status, move, reason, stamp);
        status = move.getTo();
        if (move == ReferralMove.ACCEPT || move == ReferralMove.DECLINE) {
            answered(stamp);
        }
        return change;
    }

    private void answered(Stamp stamp) {
        if (answeredAt == null) {
            answeredAt = stamp.at();
        }
    }

    /** Its case was merged into this one, which goes on for both. */
    void moveToCase(long remainingCaseId) {
        caseId = remainingCaseId;
    }

    /** What figures count of it, or null while it was not sent. */
    @Override
    public ReferralFacts facts() {
        return sentDay == null ? null : new ReferralFacts(line, centreId, sentDay, agencyKind, helpedCount);
    }

    /** Referrals sent before this moment should have been received by {@code now}. */
    static Instant overdueBefore(Instant now) {
        return now.minus(RECEIPT_WITHIN);
    }

    static Instant due(Instant sentAt) {
        return sentAt.plus(RECEIPT_WITHIN);
    }

    public String getNumber() {
        return RecordKind.REFERRAL.number(draftedAt, getId());
    }

    /** By when receipt is to be confirmed; null unless that is waited for. */
    public Instant getDue() {
        return status == ReferralStatus.SENT ? due(sentAt) : null;
    }

    public long getCaseId() {
        return caseId;
    }

    public long getAgencyId() {
        return agencyId;
    }

    public String getAgencyKind() {
        return agencyKind;
    }

    public Helpline getLine() {
        return line;
    }

    @Override
    public int getCentreId() {
        return centreId;
    }

    public ReferralStatus getStatus() {
        return status;
    }

    public String getRequest() {
        return request;
    }

    public int getHelpedCount() {
        return helpedCount;
    }

    public Instant getDraftedAt() {
        return draftedAt;
    }

    public Long getDraftedBy() {
        return draftedBy;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public LocalDate getSentDay() {
        return sentDay;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public String getReport() {
        return report;
    }

    @Override
    public Long getId() {
        return id;
    }
}
