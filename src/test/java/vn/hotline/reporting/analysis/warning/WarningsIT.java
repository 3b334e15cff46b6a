package vn.hotline.reporting.analysis.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** On the totals of a real database, in years when nothing else happens; nothing of it stays. */
class WarningsIT {

    private static final LocalDate TODAY = LocalDate.of(2041, 11, 20);
    private static final WarningSpans SPANS = WarningSpans.of(TODAY, LocalDate.MIN);

    private ServicesOnDatabase services;

    @BeforeEach
    void open() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), new SettableClock(Days.startOf(TODAY)));
        services.signIn(new Identity(1L, null, "test", Role.MANAGER, 1, 0));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void whatDepartsIsListedWithItsLevelItsLimitsAndItsRows() {
        Warnings found = services.inTransaction(() -> {
            history("CASE_TYPE", "VIOLENCE", 1);
            add("CASE_TYPE", "VIOLENCE", 1, SPANS.current().to(), 30);
            history("CASE_TYPE", "NEGLECT", 2);
            add("CASE_TYPE", "NEGLECT", 2, SPANS.current().from(), 12);
            history("COUNSELLING_TOPIC", "LAW", 3);
            add("COUNSELLING_TOPIC", "LAW", 3, SPANS.current().from(), 1);
            return warnings(null);
        });

        assertThat(found.list())
                .extracting(warning -> warning.figure().code(), Warning::observed, Warning::rise)
                .containsExactly(tuple("interventions.violence", 30L, true), tuple("topics.law", 1L, false));
        Warning violence = found.list().get(0);
        assertThat(violence.usual().mean()).isEqualTo(12);
        assertThat(violence.usual().deviation()).isCloseTo(Math.sqrt(10 * 4 / 14.0), within(1e-9));
        assertThat(violence.course().months()).hasSize(12);
        assertThat(violence.course().months().stream()
                        .mapToLong(MonthlyCourse.Month::count)
                        .sum())
                .isPositive();
    }

    @Test
    void aCentreIsComparedWithItself() {
        assertThat(services.<Warnings>inTransaction(() -> {
                            history("CASE_TYPE", "VIOLENCE", 1);
                            add("CASE_TYPE", "VIOLENCE", 2, SPANS.current().to(), 30);
                            return warnings(2);
                        })
                        .list())
                .isEmpty();
    }

    @Test
    void withoutTwoYearsNothingIsSaid() {
        Warnings found = services.inTransaction(() -> {
            services.entities()
                    .createNativeQuery("insert into setting values ('counting_since', '2040-12-01')")
                    .executeUpdate();
            history("CASE_TYPE", "VIOLENCE", 1);
            add("CASE_TYPE", "VIOLENCE", 1, SPANS.current().to(), 300);
            return warnings(null);
        });

        assertThat(found.spans().enough()).isFalse();
        assertThat(found.list()).isEmpty();
    }

    private Warnings warnings(Integer centreId) {
        return services.get(WarningService.class).warnings(Helpline.CHILD_PROTECTION, centreId);
    }

    /** Ten, twelve or fourteen in each span: a mean of twelve. */
    private void history(String measure, String code, int centreId) {
        List<Period> spans = SPANS.history();
        for (int i = 0; i < spans.size(); i++) {
            add(measure, code, centreId, spans.get(i).from().plusDays(3), 10 + 2L * (i % 3));
        }
    }

    private void add(String measure, String code, int centreId, LocalDate day, long amount) {
        insert("D", day, measure, code, centreId, amount);
        insert("M", day.withDayOfMonth(1), measure, code, centreId, amount);
    }

    /** In its centre and, as totals are kept, in all centres together. */
    private void insert(String grain, LocalDate start, String measure, String code, int centreId, long amount) {
        for (int centre : new int[] {centreId, 0}) {
            services.entities()
                    .createNativeQuery("insert into figure_total values ('CHILD_PROTECTION', ?, ?, ?, ?, ?, ?)"
                            + " on duplicate key update amount = amount + value(amount)")
                    .setParameter(1, grain)
                    .setParameter(2, start)
                    .setParameter(3, measure)
                    .setParameter(4, code)
                    .setParameter(5, centre)
                    .setParameter(6, amount)
                    .executeUpdate();
        }
    }
}
