package vn.hotline.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hotline.kernel.Period;
import vn.hotline.platform.web.Me;
import vn.hotline.reporting.analysis.warning.MonthlyCourse;
import vn.hotline.reporting.analysis.warning.Warning;
import vn.hotline.reporting.analysis.warning.WarningService;
import vn.hotline.reporting.analysis.warning.Warnings;

/** All figures of the line that depart from their usual level. */
@Named
@RequestScoped
public class ReportingWarningsPage {

    @Inject
    private WarningService service;

    @Inject
    private Me me;

    private Warnings warnings;

    public Warnings getWarnings() {
        if (warnings == null) {
            warnings = service.warnings(me.getLine(), null);
        }
        return warnings;
    }

    public List<Warning> getList() {
        return getWarnings().list();
    }

    public boolean isEnough() {
        return getWarnings().spans().enough();
    }

    public Period getCurrent() {
        return getWarnings().spans().current();
    }

    public int getYears() {
        return getWarnings().spans().years();
    }

    /** The months of the table, which are the same for all. */
    public List<MonthlyCourse.Month> getMonths() {
        return getList().isEmpty() ? List.of() : getList().get(0).course().months();
    }
}
