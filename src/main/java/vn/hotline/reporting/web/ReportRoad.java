package vn.hotline.reporting.web;

import java.time.Instant;
import java.util.List;
import vn.hotline.kernel.StatusChange;
import vn.hotline.reporting.publication.document.PeriodReportStatus;

/** How far a period report has come on its way to the public. */
public final class ReportRoad {

    private static final List<PeriodReportStatus> ROAD = List.of(
            PeriodReportStatus.DRAFTED,
            PeriodReportStatus.CHECKED,
            PeriodReportStatus.APPROVED,
            PeriodReportStatus.PUBLISHED);

    /**
     * @param state done, now, or empty for what lies ahead
     * @param reachedAt when it was reached last; null for what lies ahead
     */
    public record Step(PeriodReportStatus status, String state, Instant reachedAt) {}

    private ReportRoad() {}

    /** @param history of the report, in the order it happened */
    static List<Step> steps(PeriodReportStatus status, List<StatusChange> history) {
        return ROAD.stream()
                .map(step -> {
                    String state = stateOf(step, status);
                    return new Step(step, state, state.isEmpty() ? null : reachedAt(step, history));
                })
                .toList();
    }

    /** One that was superseded was published. */
    private static String stateOf(PeriodReportStatus step, PeriodReportStatus status) {
        int reached = ROAD.indexOf(status == PeriodReportStatus.SUPERSEDED ? PeriodReportStatus.PUBLISHED : status);
        int place = ROAD.indexOf(step);
        return place < reached || place == reached && step == PeriodReportStatus.PUBLISHED
                ? "done"
                : place == reached ? "now" : "";
    }

    private static Instant reachedAt(PeriodReportStatus step, List<StatusChange> history) {
        return history.stream()
                .filter(change -> change.getToStatus().equals(step.name()))
                .map(StatusChange::getAt)
                .reduce((one, later) -> later)
                .orElse(null);
    }
}
