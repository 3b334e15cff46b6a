package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.publication.document.PeriodReportRow;
import vn.hotline.reporting.publication.document.PeriodReportSearch;
import vn.hotline.reporting.publication.document.PeriodReportService;

/** Where the report of a period is written. */
@ApplicationScoped
public class ReportDrafts {

    @Inject
    private PeriodReportSearch search;

    @Inject
    private PeriodReportService service;

    /** Drafts it, or finds the draft that there is: the address of its page. */
    String open(Helpline line, Period period) {
        return ReportAddress.report(
                search.open(line, period).map(PeriodReportRow::id).orElseGet(() -> service.draft(line, period)
                        .getId()));
    }
}
