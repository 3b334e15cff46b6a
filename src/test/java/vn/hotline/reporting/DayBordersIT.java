package vn.hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactArrival;
import vn.hotline.contact.ContactCountables;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactIntake;
import vn.hotline.contact.Disposition;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.analysis.pivot.Pivot;
import vn.hotline.reporting.analysis.pivot.PivotComparison;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.analysis.pivot.PivotService;
import vn.hotline.reporting.analysis.pivot.Pivots;
import vn.hotline.reporting.analysis.rows.CountedRows;
import vn.hotline.reporting.analysis.rows.RowsRequest;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.TotalsReader;
import vn.hotline.reporting.figures.totals.TotalsRequest;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** A contact of the last millisecond of a day is of that day, and of the first of the next: in figure, pivot and rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayBordersIT {

    private static final String FIGURE = "contacts.channel.in_person";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private ServicesOnDatabase services;

    private Identity program;
    private Identity manager;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("borders-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        services = new ServicesOnDatabase(database.access(), clock);
        program = new Identity(null, number("select min(id) from api_client"), "program", Role.API_CLIENT, 1, 0);
        manager = new Identity(
                number("select min(id) from app_user where role = 'MANAGER'"), null, "manager", Role.MANAGER, 1, 0);
    }

    /** The first day after the border; those of month, quarter and year, and the day after a day like any other. */
    @ParameterizedTest
    @CsvSource({"2026-01-01", "2026-03-01", "2026-04-01", "2026-07-18", "2026-11-22"})
    void eachMomentIsOfItsDay(LocalDate day) {
        Instant midnight = Days.startOf(day);
        LocalDate before = day.minusDays(1);
        long todayThen = counted(new Period(day, day));
        long beforeThen = counted(new Period(before, before));
        long monthThen = counted(new Period(day.withDayOfMonth(1), day));

        arrive(midnight.minusMillis(1));
        arrive(midnight);
        arrive(midnight.plusMillis(1));

        assertThat(counted(new Period(before, before))).isEqualTo(beforeThen + 1);
        assertThat(counted(new Period(day, day))).isEqualTo(todayThen + 2);
        assertThat(counted(new Period(day.withDayOfMonth(1), day)))
                .isEqualTo(monthThen + (day.getDayOfMonth() == 1 ? 2 : 3));
    }

    /** By report, pivot and list of rows, which have to say the same. */
    private long counted(Period period) {
        services.signIn(manager);
        return services.inTransaction(() -> {
            Long reported = services.get(TotalsReader.class)
                    .read(new TotalsRequest(Helpline.CHILD_PROTECTION, period, null, Comparison.usual()))
                    .row(FIGURE)
                    .orElseThrow()
                    .value();
            Pivot pivot = services.get(PivotService.class)
                    .read(new PivotRequest(
                            Helpline.CHILD_PROTECTION,
                            Pivots.CONTACTS,
                            CountedBy.RECEIVED,
                            ContactCountables.CHANNEL,
                            null,
                            List.of(),
                            period,
                            null,
                            PivotComparison.NOTHING,
                            null));
            long rows = services.get(CountedRows.class)
                    .count(new RowsRequest(FIGURE, Helpline.CHILD_PROTECTION, period, null));
            assertThat(pivot.rowTotal(Channel.IN_PERSON.name())).isEqualTo(reported);
            assertThat(rows).isEqualTo(reported);
            return rows;
        });
    }

    private void arrive(Instant at) {
        services.signIn(program);
        services.committed(() -> services.get(ContactIntake.class)
                .receive(new ContactArrival(
                        Helpline.CHILD_PROTECTION,
                        Channel.IN_PERSON,
                        at,
                        Disposition.SILENT,
                        new ContactForm(),
                        null)));
    }

    private long number(String query) {
        return services.inTransaction(
                () -> ((Number) services.entities().createNativeQuery(query).getSingleResult()).longValue());
    }
}
