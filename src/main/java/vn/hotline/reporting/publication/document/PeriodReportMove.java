package vn.hotline.reporting.publication.document;

import static vn.hotline.reporting.publication.document.PeriodReportStatus.APPROVED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.CHECKED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.DRAFTED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.PUBLISHED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.SUPERSEDED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.WITHDRAWN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.hotline.kernel.Move;

/** How a period report moves. Managers make all moves but one; whoever wrote a report neither checks nor approves it. */
public enum PeriodReportMove implements Move<PeriodReportStatus> {
    CHECK(EnumSet.of(DRAFTED), CHECKED, false, true),
    SEND_BACK(EnumSet.of(CHECKED), DRAFTED, true, false),
    /** Freezes figures, indicators and text. */
    APPROVE(EnumSet.of(CHECKED), APPROVED, false, true),
    PUBLISH(EnumSet.of(APPROVED), PUBLISHED, false, false),
    WITHDRAW(EnumSet.of(DRAFTED, CHECKED, APPROVED, PUBLISHED), WITHDRAWN, true, false),
    /** Comes with the publication of a later edition, never by itself. */
    SUPERSEDE(EnumSet.of(APPROVED, PUBLISHED), SUPERSEDED, false, false);

    private final Set<PeriodReportStatus> from;
    private final PeriodReportStatus to;
    private final boolean reasonNeeded;
    private final boolean byAnother;

    PeriodReportMove(Set<PeriodReportStatus> from, PeriodReportStatus to, boolean reasonNeeded, boolean byAnother) {
        this.from = Collections.unmodifiableSet(from);
        this.to = to;
        this.reasonNeeded = reasonNeeded;
        this.byAnother = byAnother;
    }

    @Override
    public Set<PeriodReportStatus> getFrom() {
        return from;
    }

    @Override
    public PeriodReportStatus getTo() {
        return to;
    }

    @Override
    public boolean isReasonNeeded() {
        return reasonNeeded;
    }

    /** Whether it needs other eyes than those of whoever wrote the report. */
    public boolean isByAnother() {
        return byAnother;
    }

    /** Whether a person makes it. */
    public boolean isOffered() {
        return this != SUPERSEDE;
    }
}
