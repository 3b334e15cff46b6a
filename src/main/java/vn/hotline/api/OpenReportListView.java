package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.form.Described;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.publication.document.PeriodReport;

@Described(name = "OpenReportList", value = "The published reports, the latest first.")
record OpenReportListView(
        List<Item> reports,

        @MayBeNull @Described("Path of the reports that follow; null at the end.")
        String next) implements Representation {

    @Described(name = "OpenReportItem", value = "A published report as the list shows it.")
    record Item(
            long id,

            @Described(value = "How people name the report.", example = "BC-2023-000041")
            String number,

            Helpline line,
            @Described("First day of its period.") LocalDate from,
            @Described("Last day of its period, included.") LocalDate to,

            @Described(value = "1 for the first; a later one takes the place of those before.", example = "1")
            int edition,

            String title,
            Instant publishedAt,

            @Described(value = "Path of the report.", example = "/open/v1/reports/41")
            String href) {

        static Item of(PeriodReport report, Language language) {
            return new Item(
                    report.getId(),
                    report.getNumber(),
                    report.getLine(),
                    report.getPeriod().from(),
                    report.getPeriod().to(),
                    report.getEdition(),
                    report.title(language),
                    report.getPublishedAt(),
                    OpenReports.LIST + "/" + report.getId());
        }

        void writeTo(JsonGenerator json) {
            JsonOutput.object(json)
                    .number("id", id)
                    .text("number", number)
                    .text("line", line)
                    .text("from", from)
                    .text("to", to)
                    .number("edition", edition)
                    .text("title", title)
                    .text("publishedAt", publishedAt)
                    .text("href", href)
                    .end();
        }
    }

    static OpenReportListView of(Slice<PeriodReport> published, Language language) {
        Cursor next = published.next();
        return new OpenReportListView(
                published.rows().stream()
                        .map(report -> Item.of(report, language))
                        .toList(),
                next == null ? null : OpenReports.LIST + "?" + OpenReports.AFTER.getName() + "=" + next.encoded());
    }

    @Override
    public void writeTo(JsonGenerator json) {
        JsonOutput.object(json)
                .list("reports", reports, report -> report.writeTo(json))
                .text("next", next)
                .end();
    }
}
