package vn.hotline.reporting.figures.totals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** The figures of any period and line, as far as the person or program may see them. */
@Stateless
@May(Verb.TOTALS_READ)
public class TotalsService {

    @Inject
    private ReportScope scope;

    @Inject
    private TotalsReader reader;

    @Inject
    private AuditTrail audit;

    /** Of the centre that this person may count, which is a reading on the trail. */
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
