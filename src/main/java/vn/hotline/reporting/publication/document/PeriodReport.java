package vn.hotline.reporting.publication.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.StoredRow;
import vn.hotline.reporting.figures.totals.Language;

/**
 * What the hotline says officially about a line in a period.
 *
 * <p>A manager drafts it: the text writes itself from the figures and is edited. Another manager checks it, or sends it
 * back; approval, again not by whoever wrote it, freezes every figure, indicator and word, so that the report says the
 * same for ever, whatever is corrected later. Then it is published. What is found wrong afterwards leads to a new
 * edition, whose publication supersedes this one; the old one stays readable.
 */
@Entity
@Table(name = "period_report")
@Numbered(RecordKind.REPORT)
public class PeriodReport extends StoredRow implements Changeable {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_seq")
    @SequenceGenerator(name = "report_seq", sequenceName = "report_seq", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private LocalDate fromDay;
    private LocalDate toDay;
    private int edition;

    @Enumerated(EnumType.STRING)
    private PeriodReportStatus status = PeriodReportStatus.DRAFTED;

    private String titleVi;
    private String titleEn;
    private Instant draftedAt;
    private long draftedBy;
    private Instant editedAt;
    private long editedBy;
    private Instant movedAt;
    private long movedBy;
    private Instant frozenAt;
    private Instant publishedAt;

    @Version
    private int version;

    protected PeriodReport() {}

    /** @param edition 1 for the first of its line and period */
    static PeriodReport draft(Helpline line, Period period, int edition, Stamp stamp) {
        PeriodReport report = new PeriodReport();
        report.line = line;
        report.fromDay = period.from();
        report.toDay = period.to();
        report.edition = edition;
        report.draftedAt = stamp.at();
        report.draftedBy = stamp.userId();
        report.movedAt = stamp.at();
        report.movedBy = stamp.userId();
        report.edited(stamp);
        return report;
    }

    /** @throws BusinessException {@code periodReport.notDraft} once it was passed on */
    void title(String vietnamese, String english) {
        requireDraft();
        titleVi = vietnamese;
        titleEn = english;
    }

    /** Its text or what is placed in it was changed: who did is an author of it. */
    void edited(Stamp stamp) {
        requireDraft();
        editedAt = stamp.at();
        editedBy = stamp.userId();
    }

    /** @throws BusinessException {@code periodReport.notDraft} once it was passed on */
    void requireDraft() {
        if (status != PeriodReportStatus.DRAFTED) {
            throw new BusinessException("periodReport.notDraft");
        }
    }

    /**
     * All moves.
     *
     * @throws BusinessException {@code periodReport.fourEyes} if an author checks or approves,
     *     {@code periodReport.unfinished} if a period that goes on is approved
     */
    StatusChange move(PeriodReportMove move, String reason, Stamp stamp) {
        StatusChange change = StatusChange.of(RecordKind.REPORT, getId(), status, move, reason, stamp);
        if (move.isByAnother() && isWrittenBy(stamp.userId())) {
            throw new BusinessException("periodReport.fourEyes", move);
        }
        if (move == PeriodReportMove.APPROVE) {
            if (!toDay.isBefore(Days.dayOf(stamp.at()))) {
                throw new BusinessException("periodReport.unfinished");
            }
            frozenAt = stamp.at();
        }
        if (move == PeriodReportMove.PUBLISH) {
            publishedAt = stamp.at();
        }
        status = move.getTo();
        movedAt = stamp.at();
        movedBy = stamp.userId();
        return change;
    }

    /** Whether this person drafted it or edited it last. */
    public boolean isWrittenBy(long userId) {
        return draftedBy == userId || editedBy == userId;
    }

    /** Whether it holds figures of its own. */
    public boolean isFrozen() {
        return frozenAt != null;
    }

    public Period getPeriod() {
        return new Period(fromDay, toDay);
    }

    public String getNumber() {
        return RecordKind.REPORT.number(draftedAt, getId());
    }

    public String title(Language language) {
        return language == Language.VI ? titleVi : titleEn;
    }

    public Helpline getLine() {
        return line;
    }

    public int getEdition() {
        return edition;
    }

    public PeriodReportStatus getStatus() {
        return status;
    }

    public String getTitleVi() {
        return titleVi;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public Instant getDraftedAt() {
        return draftedAt;
    }

    public long getDraftedBy() {
        return draftedBy;
    }

    public Instant getEditedAt() {
        return editedAt;
    }

    public long getEditedBy() {
        return editedBy;
    }

    public Instant getMovedAt() {
        return movedAt;
    }

    public long getMovedBy() {
        return movedBy;
    }

    /** The moment whose figures it holds; null before it is approved. */
    public Instant getFrozenAt() {
        return frozenAt;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    public int getVersion() {
        return version;
    }

    @Override
    public Long getId() {
        return id;
    }
}
