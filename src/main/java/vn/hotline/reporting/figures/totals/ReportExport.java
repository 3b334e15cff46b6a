package vn.hotline.reporting.figures.totals;

import static vn.hotline.platform.security.Role.Name.MANAGER;
import static vn.hotline.platform.security.Role.Name.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;

/** Lets figures that were read go out in a file, which leaves its mark. */
@Stateless
@RolesAllowed({MANAGER, SUPERVISOR})
public class ReportExport {

    @Inject
    private AuditTrail audit;

    public void exported(Totals totals) {
        audit.record(AuditAction.EXPORT, RecordKind.REPORT, null, TotalsService.detail(totals.request()));
    }
}
