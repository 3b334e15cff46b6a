package vn.hotline.api;

import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.counting.Breakdown;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.counting.Unit;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.Measures;
import vn.hotline.reporting.figures.totals.Comparison;

/** What the interface's description tells of figures. */
final class ReportOperations {

    static final String TAG = "Reports";

    private ReportOperations() {}

    static List<Operation> all() {
        return List.of(Operation.of(
                        ReportsResource.class,
                        "periodTotals",
                        TAG,
                        "periodTotals",
                        "The figures of a period",
                        "As far as the program may see them. The reading is a row of the trail.")
                .asks(ReportsResource.TOTALS_OF)
                .answers(
                        200,
                        "The figures.",
                        schemas -> Operation.content(
                                MediaType.APPLICATION_JSON,
                                schemas.answered(TotalsView.class),
                                Operation.examples(Map.of("year", ContactOperations.written(year()))))));
    }

    /** In Markdown. */
    static String figureCodes(Schemas schemas) {
        Set<String> fixed = new LinkedHashSet<>();
        for (Helpline line : Helpline.values()) {
            Figures.fixed(line).stream().map(Figure::code).forEach(fixed::add);
        }
        List<Breakdown> breakdowns = Measures.STANDARD.breakdowns(Helpline.CHILD_PROTECTION);
        String families = breakdowns.stream()
                .filter(family -> family.dimension().list() != null)
                .map(family -> "\n- `%s<code>`: a code of the list `%s` (schema %s) in small letters%s"
                        .formatted(
                                family.prefix(),
                                family.dimension().list(),
                                schemas.codeList(family.dimension().list()),
                                family.mayBeUnknown() ? ", or `unknown`" : ""))
                .collect(Collectors.joining());
        return "Codes of figures: "
                + fixed.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "))
                + "; and as many as there are codes and provinces:\n"
                + families
                + "\n- "
                + breakdowns.stream()
                        .filter(family -> family.dimension().isProvince())
                        .map(family -> "`%s<id>`".formatted(family.prefix()))
                        .collect(Collectors.joining(", "))
                + ": the id of a province here, or `unknown`";
    }

    private static TotalsView year() {
        TotalsView.Days period = new TotalsView.Days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        TotalsView.Days before = new TotalsView.Days(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        String previousYear = TotalsView.name(Comparison.PREVIOUS_YEAR);
        return new TotalsView(
                Helpline.CHILD_PROTECTION,
                period,
                period,
                false,
                Instant.parse("2026-11-21T19:14:07Z"),
                Map.of(previousYear, before),
                List.of(new TotalsView.Row(
                        Figures.CALLS,
                        Section.SUMMARY,
                        Unit.CONTACTS,
                        1200L,
                        false,
                        null,
                        Map.of(
                                previousYear,
                                new TotalsView.ComparedValue(1000L, 200L, BigDecimal.valueOf(200, 1), false, null)))),
                List.of());
    }
}
