package vn.hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.analysis.rows.RowsRequest;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.figures.totals.TotalsRequest;
import vn.hotline.reporting.publication.document.PeriodReportMove;
import vn.hotline.reporting.publication.document.PeriodReportService;
import vn.hotline.reporting.publication.document.ReportContent;
import vn.hotline.support.DemoDatabase;

/**
 * The published data set, loaded once into a database of its own, answers with the published figures to the last unit,
 * and each figure opens as many rows as it says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedFiguresIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:14:00Z"), Days.ZONE);
    private static final Period LAST_QUARTER = new Period(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 12, 31));
    private static final long DRAFTER = 3;
    private static final long APPROVER = 10;
    private static final double ROUNDED_OR_CUT = 0.1 + 1e-9;

    private DemoDatabase database;
    private ReportingServices services;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("published-data", DemoLoader.PUBLISHED, CLOCK);
        services = new ReportingServices(database.access(), CLOCK);
    }

    @AfterAll
    void stop() {
        if (services != null) {
            services.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest(name = "{0} {1} to {2}: {3} is {5}")
    @CsvFileSource(resources = "/figures.csv", numLinesToSkip = 1)
    void everyPublishedFigureIsAnswered(
            Helpline line,
            LocalDate from,
            LocalDate to,
            String measure,
            String unit,
            long value,
            Long difference,
            Double percent,
            String comparedWith,
            String note) {
        Totals totals = totals(line, new Period(from, to));
        FigureRow row = totals.row(measure).orElseThrow();
        Compared compared = row.compared().get(Comparison.PREVIOUS_YEAR);

        assertThat(row.value()).isEqualTo(value);
        assertThat(row.unit().name().toLowerCase()).isIn(unitsOf(unit));
        if (difference != null) {
            assertThat(compared.difference()).isEqualTo(difference);
        }
        if (percent != null) {
            // without a comparison it is the part of the calls
            double answered = comparedWith != null
                    ? compared.percent().doubleValue()
                    : Compared.percent(
                                    value,
                                    totals.row(Figures.CALLS).orElseThrow().value())
                            .doubleValue();
            assertThat(answered).isCloseTo(percent, within(ROUNDED_OR_CUT));
        }
    }

    /** Published units are coarser: notices are contacts, children and victims are persons. */
    private static Set<String> unitsOf(String published) {
        return switch (published) {
            case "contacts" -> Set.of("contacts", "notices");
            case "persons" -> Set.of("children", "victims");
            default -> Set.of(published);
        };
    }

    @Test
    void informationInDepthAndInterventionMakeTheCounsellingOf2021() {
        Map<Boolean, Long> sums = Map.of(
                true,
                value("counselling"),
                false,
                value("counselling.information") + value("counselling.in_depth") + value("counselling.intervention"));

        assertThat(sums.get(false)).isEqualTo(sums.get(true)).isEqualTo(35_385);
    }

    private long value(String code) {
        return totals(Helpline.CHILD_PROTECTION, Period.year(2021))
                .row(code)
                .orElseThrow()
                .value();
    }

    @Test
    void yearsBeforeTheSystemAreHistoricAndWhatWasNotPublishedIsNoZero() {
        Totals totals = totals(Helpline.CHILD_PROTECTION, Period.year(2019));

        assertThat(totals.row("interventions").orElseThrow().historic()).isTrue();
        assertThat(totals.row("app_zalo").orElseThrow().value()).isNull();
        assertThat(totals(Helpline.CHILD_PROTECTION, Period.year(2024))
                        .row("calls")
                        .orElseThrow()
                        .value())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Helpline.class)
    void everyFigureOpensItsRows(Helpline line) {
        for (FigureRow figure : totals(line, LAST_QUARTER).rows()) {
            RowsRequest request = new RowsRequest(figure.code(), line, LAST_QUARTER, null);
            Set<Long> opened = new HashSet<>();
            services.inTransaction(() -> {
                services.export(request, row -> assertThat(opened.add(row.id())).isTrue());
                return null;
            });
            assertThat(opened).as(figure.code()).hasSize(figure.value().intValue());
        }
    }

    @Test
    void centresAddUpToTheWhole() {
        TotalsRequest all = new TotalsRequest(Helpline.CHILD_PROTECTION, LAST_QUARTER, null, Set.of());
        long sum = 0;
        for (int centre = 1; centre <= 3; centre++) {
            TotalsRequest one = new TotalsRequest(all.line(), all.period(), centre, Set.of());
            sum += services.inTransaction(() -> services.totals().totals(one))
                    .row("calls")
                    .orElseThrow()
                    .value();
        }

        assertThat(sum)
                .isEqualTo(services.inTransaction(() -> services.totals().totals(all))
                        .row("calls")
                        .orElseThrow()
                        .value());
    }

    /** The way of a report from the draft to the public, by two managers, on the real figures. */
    @Test
    void theReportOf2022IsMadeAgainst2021AndStaysAsItWasApproved() {
        services.inTransaction(() -> {
            PeriodReportService reports = services.reports();
            services.signIn(DRAFTER);
            long id =
                    reports.draft(Helpline.CHILD_PROTECTION, Period.year(2022)).getId();
            String text = reports.read(id).texts().get(Language.VI).text();
            assertThat(text).contains("368.346 cuộc gọi, giảm 139.515 cuộc (27,5%) so với cùng kỳ năm 2021");
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> reports.move(id, PeriodReportMove.CHECK, null))
                    .withMessageContaining("periodReport.fourEyes");

            services.signIn(APPROVER);
            reports.move(id, PeriodReportMove.CHECK, null);
            reports.move(id, PeriodReportMove.APPROVE, null);
            services.entities().flush();
            services.entities().clear();
            ReportContent approved = reports.read(id);
            assertThat(approved.totals().rows()).isEqualTo(reports.present(id).rows());
            assertThat(approved.totals().years()).isEqualTo(reports.present(id).years());

            correctAContact();
            services.entities().clear();
            long now = reports.present(id).row(Figures.CALLS).orElseThrow().value();
            assertThat(now).isEqualTo(368_345);
            ReportContent later = reports.read(id);
            assertThat(later.totals().row(Figures.CALLS).orElseThrow().value()).isEqualTo(368_346);
            assertThat(later.stale()).isZero();

            reports.move(id, PeriodReportMove.PUBLISH, null);
            long next =
                    reports.draft(Helpline.CHILD_PROTECTION, Period.year(2022)).getId();
            assertThat(reports.read(next).stale()).isPositive();
            return null;
        });
        services.signIn(1);
    }

    /** One call of 2022 less, as a correction leaves it behind. */
    private void correctAContact() {
        services.entities()
                .createNativeQuery("insert into figure_change (line, day, centre_id, cells)"
                        + " values ('CHILD_PROTECTION', '2022-06-01', 1, 'CONTACT_CHANNEL:PHONE:-1')")
                .executeUpdate();
    }

    private Totals totals(Helpline line, Period period) {
        TotalsRequest request = new TotalsRequest(line, period, null, Comparison.usual());
        return services.inTransaction(() -> services.totals().totals(request));
    }
}
