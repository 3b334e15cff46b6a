package vn.hotline.reporting.publication.document;

import static vn.hotline.reporting.publication.document.PeriodReportStatus.APPROVED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.CHECKED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.DRAFTED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.PUBLISHED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.SUPERSEDED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.WITHDRAWN;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How a period report moves. Managers make all moves but one; whoever wrote a report neither checks nor approves it. */
public enum PeriodReportMove implements Move<PeriodReportStatus> {
    CHECK(Way.from(DRAFTED).to(CHECKED), true),
    SEND_BACK(Way.from(CHECKED).to(DRAFTED).withReason(), false),
    /** Freezes figures, indicators and text. */
    APPROVE(Way.from(CHECKED).to(APPROVED), true),
    PUBLISH(Way.from(APPROVED).to(PUBLISHED), false),
    WITHDRAW(Way.from(DRAFTED, CHECKED, APPROVED, PUBLISHED).to(WITHDRAWN).withReason(), false),
    /** Comes with the publication of a later edition, never by itself. */
    SUPERSEDE(Way.from(APPROVED, PUBLISHED).to(SUPERSEDED), false);

    private final Way<PeriodReportStatus> way;
    private final boolean byAnother;

    PeriodReportMove(Way<PeriodReportStatus> way, boolean byAnother) {
        this.way = way;
        this.byAnother = byAnother;
    }

    @Override
    public Way<PeriodReportStatus> getWay() {
        return way;
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
