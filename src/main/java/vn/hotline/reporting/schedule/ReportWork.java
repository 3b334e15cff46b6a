package vn.hotline.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hotline.platform.time.SharedTime;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.Watch;
import vn.hotline.platform.work.WorkKind;

/** Looks every minute for reports that fell due, and makes each. */
@ApplicationScoped
public class ReportWork implements WorkKind, Watch {

    static final String NAME = "report";

    @Inject
    private DueReports due;

    @Inject
    private RunMaker maker;

    @Inject
    private SharedTime time;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Attempt attempt) {
        try {
            maker.make(attempt.id());
        } catch (RuntimeException e) {
            maker.failed(attempt, e.toString());
            throw e;
        }
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String ifItFails() {
        return "scheduled reports wait; they are looked for again in a minute";
    }

    @Override
    public void look() {
        if (time.agrees()) {
            due.callBack();
            due.wanted().forEach(due::putIn);
        }
    }
}
