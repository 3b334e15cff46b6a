package vn.hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.analysis.pivot.PivotComparison;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.analysis.pivot.PivotService;
import vn.hotline.reporting.analysis.pivot.ReadyView;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.CountingStartService;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.PeriodKind;
import vn.hotline.reporting.figures.totals.ReportPeriods;
import vn.hotline.reporting.figures.totals.SampleTotals;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.figures.totals.TotalsRequest;
import vn.hotline.reporting.figures.totals.TotalsService;
import vn.hotline.reporting.publication.document.PeriodReportMove;
import vn.hotline.reporting.publication.document.PeriodReportService;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** The days after an installation, in years when nothing else happens; nothing of it stays. */
class PeriodsKnownInPartIT {

    private static final LocalDate TODAY = LocalDate.of(2041, 11, 20);
    private static final long DRAFTER = 9_000_001;
    private static final long APPROVER = 9_000_002;
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private SettableClock clock;
    private ServicesOnDatabase services;

    @BeforeEach
    void open() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        clock = new SettableClock(Days.startOf(TODAY));
        services = new ServicesOnDatabase(TestDatabase.access(), clock);
        signIn(DRAFTER);
    }

    private void signIn(long userId) {
        services.signIn(new Identity(userId, null, "test", Role.MANAGER, 1, 0));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = PeriodKind.class,
            names = {"MONTH", "QUARTER", "HALF_YEAR", "YEAR"})
    void aPeriodThatBeganBeforeShowsWhatIsKnownAndSaysFromWhen(PeriodKind kind) {
        installedToday(() -> {
            Totals totals = totals(kind.containing(TODAY));
            FigureRow calls = totals.row(Figures.CALLS).orElseThrow();

            // twenty-five of today and the one of yesterday
            assertThat(calls.value()).isEqualTo(26);
            assertThat(calls.since()).isEqualTo(TODAY);
            assertThat(totals.since()).contains(TODAY);
            assertThat(calls.compared().values()).allSatisfy(other -> {
                assertThat(other.difference()).isNull();
                assertThat(other.percent()).isNull();
            });
            assertThat(periods().offered(Helpline.CHILD_PROTECTION, kind)).contains(kind.containing(TODAY));
            return null;
        });
    }

    @Test
    void whatWasAcceptedOfTheDayBeforeIsShown() {
        installedToday(() -> {
            FigureRow calls =
                    totals(new Period(YESTERDAY, YESTERDAY)).row(Figures.CALLS).orElseThrow();

            assertThat(calls.value()).isOne();
            assertThat(calls.since()).isEqualTo(TODAY);
            return null;
        });
    }

    @Test
    void theFirstDayItselfIsWhole() {
        installedToday(() -> {
            FigureRow calls =
                    totals(new Period(TODAY, TODAY)).row(Figures.CALLS).orElseThrow();

            assertThat(calls.value()).isEqualTo(25);
            assertThat(calls.since()).isNull();
            // the day before is known in part: no rise of 2,400 percent
            Compared before = calls.compared().get(Comparison.PREVIOUS_PERIOD);
            assertThat(before.value()).isOne();
            assertThat(before.since()).isEqualTo(TODAY);
            assertThat(before.difference()).isNull();
            return null;
        });
    }

    @Test
    void ofAPeriodThatWasOverBeforeNothingCountedIsNoZero() {
        installedToday(() -> {
            assertThat(totals(Period.year(2040))
                            .row(Figures.CALLS)
                            .orElseThrow()
                            .value())
                    .isNull();
            assertThat(totals(new Period(YESTERDAY, YESTERDAY))
                            .row(Figures.INTERVENTIONS)
                            .orElseThrow()
                            .value())
                    .isNull();
            return null;
        });
    }

    @Test
    void whatWasPublishedOfThePeriodGoesBeforeWhatIsKnownInPart() {
        installedToday(() -> {
            services.entities()
                    .createNativeQuery("insert into historic_figure (line, from_day, to_day, measure, unit, value)"
                            + " values ('CHILD_PROTECTION', '2041-10-01', '2041-10-31', 'calls', 'contacts', 31000)")
                    .executeUpdate();
            change(LocalDate.of(2041, 10, 5), 2);
            Totals october = totals(Period.months(YearMonth.of(2041, 10), 1));

            FigureRow calls = october.row(Figures.CALLS).orElseThrow();
            assertThat(calls.value()).isEqualTo(31_000);
            assertThat(calls.historic()).isTrue();
            FigureRow byPhone = october.row("contacts.channel.phone").orElseThrow();
            assertThat(byPhone.value()).isEqualTo(2);
            assertThat(byPhone.since()).isEqualTo(TODAY);
            return null;
        });
    }

    @Test
    void thePivotShowsTheSameAndNoFall() {
        installedToday(() -> {
            PivotRequest request = ReadyView.CONTACTS_BY_CHANNEL
                    .request(Helpline.CHILD_PROTECTION, Period.year(2041), null)
                    .against(PivotComparison.PREVIOUS_YEAR, null);
            var pivot = services.get(PivotService.class).read(request);

            assertThat(pivot.since()).isEqualTo(TODAY);
            assertThat(pivot.difference().value()).isNull();
            assertThat(pivot.difference().difference()).isNull();
            return null;
        });
    }

    @Test
    void theReportOfTheFirstYearIsMadeAndStaysAsItWas() {
        installedToday(() -> {
            clock.set(Days.startOf(LocalDate.of(2042, 1, 5)));
            PeriodReportService reports = services.get(PeriodReportService.class);
            long id =
                    reports.draft(Helpline.CHILD_PROTECTION, Period.year(2041)).getId();
            assertThat(reports.read(id).texts().get(Language.VI).text())
                    .startsWith("Số liệu của kỳ báo cáo được thống kê đầy đủ từ ngày 20/11/2041.");
            signIn(APPROVER);
            reports.move(id, PeriodReportMove.CHECK, null);
            reports.move(id, PeriodReportMove.APPROVE, null);
            Totals present = reports.present(id);
            services.entities().flush();
            services.entities().clear();

            assertThat(reports.read(id).totals().rows()).isEqualTo(present.rows());
            assertThat(reports.read(id).totals().years()).isEqualTo(present.years());
            assertThat(reports.read(id)
                            .tables(SampleTotals.words(Language.VI), Comparison.PREVIOUS_YEAR)
                            .wholeHead())
                    .isEqualTo("Năm 2041 (từ 20/11/2041)");
            return null;
        });
    }

    @Test
    void theFirstDayIsMovedWithItsReasonAndItsHistory() {
        installedToday(() -> {
            CountingStartService starts = services.get(CountingStartService.class);
            LocalDate moved = LocalDate.of(2041, 1, 1);
            services.signIn(new Identity(DRAFTER, null, "test", Role.ADMINISTRATOR, 1, 0));
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> starts.set(LocalDate.of(2004, 5, 18), TODAY, "x"));
            assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> starts.set(moved, TODAY, "  "));
            assertThatExceptionOfType(BusinessException.class)
                    .as("somebody set it meanwhile")
                    .isThrownBy(() -> starts.set(moved, YESTERDAY, "Nhập bù từ sổ"));

            starts.set(moved, TODAY, "Nhập bù từ sổ");
            services.entities().flush();

            assertThat(starts.firstDay()).isEqualTo(moved);
            assertThat(starts.history()).first().satisfies(set -> {
                assertThat(set.getFirstDay()).isEqualTo(moved);
                assertThat(set.getFormerDay()).isEqualTo(TODAY);
                assertThat(set.getReason()).isEqualTo("Nhập bù từ sổ");
            });
            signIn(DRAFTER);
            assertThat(totals(Period.year(2041))
                            .row(Figures.CALLS)
                            .orElseThrow()
                            .since())
                    .isNull();
            return null;
        });
    }

    private <T> void installedToday(Supplier<T> look) {
        services.inTransaction(() -> {
            services.entities()
                    .createNativeQuery("replace into setting values ('counting_since', ?)")
                    .setParameter(1, TODAY.toString())
                    .executeUpdate();
            manager(DRAFTER);
            manager(APPROVER);
            change(TODAY, 25);
            change(YESTERDAY, 1);
            return look.get();
        });
    }

    private void manager(long id) {
        services.entities()
                .createNativeQuery("insert into app_user (id, username, full_name, password_hash,"
                        + " must_change_password, role, centre_id, created_at)"
                        + " values (?, ?, 'Quản lý', '-', false, 'MANAGER', 1, utc_timestamp(3))")
                .setParameter(1, id)
                .setParameter(2, "manager." + id)
                .executeUpdate();
    }

    private void change(LocalDate day, long calls) {
        services.entities()
                .createNativeQuery("insert into figure_change (line, day, centre_id, cells)"
                        + " values ('CHILD_PROTECTION', ?, 1, ?)")
                .setParameter(1, day)
                .setParameter(2, "CONTACT_CHANNEL:PHONE:" + calls)
                .executeUpdate();
    }

    private Totals totals(Period period) {
        return services.get(TotalsService.class)
                .totals(new TotalsRequest(Helpline.CHILD_PROTECTION, period, null, Comparison.usual()));
    }

    private ReportPeriods periods() {
        return services.get(ReportPeriods.class);
    }

    @Test
    void pagesBeginWithTheLatestPeriodThatHoldsAnything() {
        services.inTransaction(() -> {
            clock.set(Days.startOf(LocalDate.of(2045, 3, 1)));
            change(LocalDate.of(2043, 7, 1), 3);

            assertThat(List.of(
                            periods().latest(Helpline.CHILD_PROTECTION, PeriodKind.YEAR),
                            periods().latest(Helpline.CHILD_PROTECTION, PeriodKind.MONTH)))
                    .containsExactly(Period.year(2043), Period.months(YearMonth.of(2043, 7), 1));
            return null;
        });
    }
}
