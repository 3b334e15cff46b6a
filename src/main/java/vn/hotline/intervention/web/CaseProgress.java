package vn.hotline.intervention.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.hotline.deadline.clock.ClockRow;
import vn.hotline.intervention.lead.CaseDetails;
import vn.hotline.intervention.lead.CaseStatus;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;

/** How far one case has come: its steps, and the limits the law sets to it. */
@Dependent
public class CaseProgress implements Serializable {

    @Inject
    private CaseDetails details;

    @Inject
    private CurrentUser current;

    @Inject
    private Show show;

    @Inject
    private Texts texts;

    private CaseStatus status;
    private Map<CaseStatus, Instant> reached;
    private List<ClockRow> deadlines = List.of();
    private Instant now;

    void of(InterventionCase opened) {
        status = opened.getStatus();
        reached = details.reached(opened.getId());
        now = current.stamp().at();
        deadlines = status.isOpen() ? details.deadlines(opened.getId()) : List.of();
    }

    public List<CaseStatus> getSteps() {
        return CaseStatus.steps();
    }

    /** "done", "now" or empty: a step that was skipped is not done. */
    public String stateOf(CaseStatus step) {
        if (step == status) {
            return "now";
        }
        return isBehind(step) && reached.containsKey(step) ? "done" : "";
    }

    /** When a step was reached, or that it was skipped or is still to come. */
    public String noteOf(CaseStatus step) {
        if (step != status && !isBehind(step)) {
            return texts.text("case.step.notYet");
        }
        return reached.containsKey(step) ? show.brief(reached.get(step)) : texts.text("case.step.skipped");
    }

    private boolean isBehind(CaseStatus step) {
        return step.ordinal() < status.ordinal();
    }

    public List<ClockRow> getDeadlines() {
        return deadlines;
    }

    public Instant getNow() {
        return now;
    }

    /** "Đúng hạn", "Trễ 2 giờ 05", that it stands still, or how long is left. */
    public String textOf(ClockRow limit) {
        if (limit.paused()) {
            return texts.label(limit.status());
        }
        return switch (limit.state(now)) {
            case MET -> texts.text("case.deadline.met");
            case MISSED -> texts.text("case.deadline.missed", show.span(Duration.between(limit.due(), limit.met())));
            default -> show.due(limit.due());
        };
    }
}
