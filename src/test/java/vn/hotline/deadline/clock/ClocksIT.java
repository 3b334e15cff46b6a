package vn.hotline.deadline.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.deadline.calendar.CalendarService;
import vn.hotline.deadline.calendar.DecisionForm;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** Clocks of law on a database: what is due in a centre, what moves them, and what is told of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClocksIT {

    private static final Instant BEGIN = Instant.parse("2026-11-22T02:14:00Z");

    private final SettableClock clock = new SettableClock(BEGIN);
    private DemoDatabase database;
    private ServicesOnDatabase services;
    private ClockService service;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("clock-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=128M");
        services = new ServicesOnDatabase(database.access(), clock);
        service = services.get(ClockService.class);
    }

    @AfterAll
    void stop() throws SQLException {
        services.close();
        database.close();
    }

    @BeforeEach
    void supervisor() {
        clock.set(BEGIN);
        services.signIn(of(Role.SUPERVISOR));
    }

    private Identity of(Role role) {
        return services.inTransaction(() -> new Identity(
                ((Number) services.entities()
                                .createNativeQuery(
                                        "select min(id) from app_user where role = '" + role + "' and centre_id = 1",
                                        Object.class)
                                .getSingleResult())
                        .longValue(),
                null,
                "test",
                role,
                1,
                0));
    }

    @Test
    void allThatIsDueInACentreIsInTheOrderInWhichItEnds() {
        List<ClockRow> due = services.inTransaction(() -> list(ClockScope.DUE));
        assertThat(due).isNotEmpty().isSortedAccordingTo((one, other) -> one.due()
                .compareTo(other.due()));
        assertThat(services.inTransaction(() -> list(ClockScope.OVERDUE)))
                .allMatch(row -> row.due().isBefore(BEGIN))
                .hasSize((int)
                        due.stream().filter(row -> row.due().isBefore(BEGIN)).count());
    }

    @Test
    void whatStandsStillIsDueLaterAndSaysSo() {
        services.inTransaction(() -> {
            ClockRow plan = runningPlan();
            service.pause(plan.id(), "Trẻ nằm viện.");
            flush();
            assertThat(list(ClockScope.DUE)).extracting(ClockRow::id).doesNotContain(plan.id());
            assertThat(list(ClockScope.PAUSED)).extracting(ClockRow::id).contains(plan.id());

            clock.set(Instant.parse("2026-11-24T02:00:00Z"));
            service.resume(plan.id());
            flush();
            LawClock after = services.entities().find(LawClock.class, plan.id());
            assertThat(after.getDueAt()).isAfter(plan.due());
            assertThat(movesOf(plan.id())).singleElement().satisfies(moved -> {
                assertThat(moved.getFromDue()).isEqualTo(plan.due());
                assertThat(moved.getDecisionId()).isNull();
            });
            return null;
        });
    }

    @Test
    void aDecisionThatComesAfterAClockBeganMovesItOnceAndIsNamedInItsHistory() {
        Identity administrator = of(Role.ADMINISTRATOR);
        services.inTransaction(() -> {
            ClockRow plan = runningPlan();
            LocalDate last = Days.dayOf(plan.due()).minusDays(1);
            services.signIn(administrator);
            DecisionForm form = new DecisionForm();
            form.setNumber("1234/QĐ-TTg");
            form.setIssuer("Thủ tướng Chính phủ");
            form.setDecidedOn(LocalDate.of(2026, 11, 20));
            services.get(CalendarService.class).take(form, dayOff(last));
            flush();
            long decision = ((Number) services.entities()
                            .createNativeQuery(
                                    "select id from calendar_decision where number = '1234/QĐ-TTg'", Object.class)
                            .getSingleResult())
                    .longValue();
            MovedClocks moved = services.get(MovedClocks.class);
            for (int time = 0; time < 2; time++) {
                for (Long after = 0L; after != null; ) {
                    after = moved.move(decision, after);
                }
            }
            flush();
            assertThat(services.entities().find(LawClock.class, plan.id()).getDueAt())
                    .isAfter(plan.due());
            assertThat(movesOf(plan.id()))
                    .singleElement()
                    .extracting(ClockMoved::getDecisionId)
                    .isEqualTo(decision);
            return null;
        });
    }

    @Test
    void aDecisionNeedsItsNumberAndAFileThatCanBeRead() {
        services.inTransaction(() -> {
            CalendarService calendars = services.get(CalendarService.class);
            assertThatThrownBy(() -> calendars.take(new DecisionForm(), dayOff(LocalDate.of(2027, 2, 5))))
                    .isInstanceOf(BusinessException.class);
            DecisionForm form = new DecisionForm();
            form.setNumber("1/QĐ");
            form.setIssuer("Thủ tướng Chính phủ");
            form.setDecidedOn(LocalDate.of(2026, 12, 31));
            assertThatThrownBy(() -> calendars.take(form, dayOff(LocalDate.of(2027, 2, 5))))
                    .hasMessageContaining("calendar.decidedOn.future");
            return null;
        });
    }

    @Test
    void aMissedLimitIsExplainedAndStaysMissed() {
        services.inTransaction(() -> {
            ClockRow missed = list(ClockScope.MISSED).get(0);
            BreachForm form = service.breach(missed.id());
            form.setBreachReason("Đường vào xóm bị sạt.");
            service.explain(missed.id(), form);
            flush();
            assertThat(list(ClockScope.MISSED))
                    .filteredOn(row -> row.id() == missed.id())
                    .singleElement()
                    .extracting(ClockRow::breachReason)
                    .isEqualTo("Đường vào xóm bị sạt.");
            return null;
        });
    }

    private ClockRow runningPlan() {
        return list(ClockScope.DUE).stream()
                .filter(row -> row.pausable() && row.due().isAfter(clock.instant()))
                .findFirst()
                .orElseThrow();
    }

    private List<ClockRow> list(ClockScope scope) {
        return service.list(new ClockFilter(Helpline.CHILD_PROTECTION, scope, false), null, 1000)
                .rows();
    }

    private List<ClockMoved> movesOf(long id) {
        return services.entities()
                .createQuery("from ClockMoved m where m.clockId = :id", ClockMoved.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static byte[] dayOff(LocalDate day) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//111//VI\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:"
                        + day.toString().replace("-", "")
                        + "\r\nSUMMARY:Nghỉ\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void flush() {
        services.entities().flush();
    }
}
