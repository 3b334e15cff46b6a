package vn.hotline.reporting.figures.totals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Lets figures that were read go out in a file, which leaves its mark. */
@Stateless
@May(Verb.FIGURE_READ)
public class ReportExport {

    @Inject
    private AuditTrail audit;

    /** Leaves its row on the trail. */
    public void exported(Totals totals) {
        audit.record(AuditAction.EXPORT, RecordKind.REPORT, null, TotalsService.detail(totals.request()));
    }
}
