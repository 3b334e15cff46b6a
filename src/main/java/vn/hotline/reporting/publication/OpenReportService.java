package vn.hotline.reporting.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.publication.disclosure.DisclosureControl;
import vn.hotline.reporting.publication.document.PeriodReport;
import vn.hotline.reporting.publication.document.PeriodReportStatus;
import vn.hotline.reporting.publication.document.ReportContent;
import vn.hotline.reporting.publication.document.ReportContents;

/** Published reports for everybody: small numbers kept back, nothing else of the house. */
@Stateless
@PermitAll
public class OpenReportService {

    private static final RowOrder<PeriodReport> LATEST =
            RowOrder.by("r.publishedAt", PeriodReport::getPublishedAt, "r.id", PeriodReport::getId, true);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReportContents contents;

    @Inject
    private ReportDocuments documents;

    @Inject
    private Clock clock;

    /**
     * Those that stand published, the latest first.
     *
     * @param after null for the first ones
     */
    public Slice<PeriodReport> published(Cursor after, int limit) {
        Where published = new Where("r.status = :published", PeriodReportStatus.PUBLISHED);
        return LATEST.rows(entities, PeriodReport.class, "from PeriodReport r ", published, after, limit);
    }

    /** @throws NotFoundException for a report that does not stand published */
    public PeriodReport find(long id) {
        PeriodReport report = entities.find(PeriodReport.class, id);
        if (report == null || report.getStatus() != PeriodReportStatus.PUBLISHED) {
            throw new NotFoundException(RecordKind.REPORT, id);
        }
        return report;
    }

    /** @throws NotFoundException as {@link #find} */
    public ReportDocument document(long id, Language language) {
        ReportContent content = contents.approved(find(id));
        return documents.of(content, language, DisclosureControl.of(content.totals()), Days.dayOf(clock.instant()));
    }
}
