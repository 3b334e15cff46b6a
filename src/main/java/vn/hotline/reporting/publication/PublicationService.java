package vn.hotline.reporting.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.publication.disclosure.Cover;
import vn.hotline.reporting.publication.disclosure.DisclosureControl;
import vn.hotline.reporting.publication.document.PeriodReportService;
import vn.hotline.reporting.publication.document.ReportContent;

/** Lets reports go out as files, which leaves its mark. */
@Stateless
@May(Verb.REPORT_KEEP)
public class PublicationService {

    @Inject
    private PeriodReportService reports;

    @Inject
    private ReportDocuments documents;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @param open for outside readers, small numbers kept back */
    public ReportDocument export(long id, ReportFormat format, Language language, boolean open) {
        ReportContent content = reports.read(id);
        audit.record(
                AuditAction.EXPORT,
                RecordKind.REPORT,
                id,
                Detail.of(format, language, open ? Detail.text("audit.detail.open") : null));
        return documents.of(
                content,
                language,
                open ? DisclosureControl.of(content.totals()) : Cover.NONE,
                Days.dayOf(clock.instant()));
    }
}
