package vn.hotline.reporting.figures.totals;

import static vn.hotline.platform.security.Role.Name.API_CLIENT;
import static vn.hotline.platform.security.Role.Name.MANAGER;
import static vn.hotline.platform.security.Role.Name.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;

/** The figures of any period and line, as far as the person or program may see them. */
@Stateless
@RolesAllowed({MANAGER, SUPERVISOR, API_CLIENT})
public class TotalsService {

    @Inject
    private ReportScope scope;

    @Inject
    private TotalsReader reader;

    @Inject
    private AuditTrail audit;

    public Totals totals(TotalsRequest asked) {
        TotalsRequest request = asked.at(scope.centre(asked.centreId()));
        Totals totals = reader.read(request);
        audit.record(AuditAction.REPORT_READ, RecordKind.REPORT, null, detail(request));
        return totals;
    }

    static String detail(TotalsRequest request) {
        return Detail.of(
                request.line(),
                request.period(),
                Detail.centre(request.centreId()),
                Detail.named("audit.detail.against", request.against()));
    }
}
