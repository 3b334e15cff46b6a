package vn.hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.demo.DemoLoader;
import vn.hotline.intervention.lead.CasePeopleService;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.intervention.people.CaseChildForm;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** An age counts as the person was on the day the figure is about, in the program and in the database alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgesInFiguresIT {

    private static final LocalDate SOME_DAY = LocalDate.of(2024, 2, 29);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private final Random random = new Random(111);
    private DemoDatabase database;
    private ServicesOnDatabase services;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("ages-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=128M");
        services = new ServicesOnDatabase(database.access(), clock);
        services.signIn(new Identity(supervisor(), null, "test", Role.SUPERVISOR, 1, 0));
    }

    private long supervisor() {
        return id("select min(id) from app_user where role = 'SUPERVISOR' and centre_id = 1");
    }

    @AfterAll
    void stop() throws SQLException {
        services.close();
        database.close();
    }

    @Test
    void theDatabaseReckonsAsTheProgram() {
        for (int i = 0; i < 600; i++) {
            Age age = anyAge();
            LocalDate day = SOME_DAY.plusDays(random.nextInt(3000) - 1500);
            Object years = services.entities()
                    .createNativeQuery(
                            "select " + Age.sqlYears("p", "r.day") + " from (select cast(:day as date) day) r,"
                                    + " (select cast(:birthDate as date) birth_date, :birthYear birth_year,"
                                    + " :birthMonth birth_month, :ageYears age_years, :ageMonths age_months,"
                                    + " :ageDays age_days, cast(:toldOn as date) age_told_on) p",
                            Object.class)
                    .setParameter("day", day.toString())
                    .setParameter("birthDate", text(age.getBirthDate()))
                    .setParameter("birthYear", age.getBirthYear())
                    .setParameter("birthMonth", age.getBirthMonth())
                    .setParameter("ageYears", age.getAgeYears())
                    .setParameter("ageMonths", age.getAgeMonths())
                    .setParameter("ageDays", age.getAgeDays())
                    .setParameter("toldOn", text(age.getToldOn()))
                    .getSingleResult();
            // someone not born yet is in the lowest band either way
            assertThat(Math.max(0, ((Number) years).intValue()))
                    .as("%s told on %s, on %s", age, age.getToldOn(), day)
                    .isEqualTo(age.yearsOn(day));
        }
    }

    private Age anyAge() {
        LocalDate told = SOME_DAY.plusDays(random.nextInt(3000) - 1500);
        return switch (random.nextInt(7)) {
            case 0 -> Age.born(told.minusDays(random.nextInt(9000)));
            case 1 -> Age.bornIn(told.getYear() - random.nextInt(20));
            case 2 -> Age.bornIn(told.getYear() - random.nextInt(20), 1 + random.nextInt(12));
            case 3 -> Age.ofMonths(random.nextInt(240), told);
            case 4 -> Age.ofDays(random.nextInt(900), told);
            case 5 -> Age.ofYears(random.nextInt(20), null);
            default -> Age.ofYears(random.nextInt(20), told);
        };
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Test
    void aBirthYearTypedAYearLaterLeavesTheMonthOfTheCaseWhereItIs() {
        long caseId =
                id("select min(id) from intervention_case where centre_id = 1 and status not in ('CLOSED', 'MERGED',"
                        + " 'ANNULLED')");
        services.inTransaction(() -> {
            CaseService interventions = services.get(CaseService.class);
            InterventionCase found = interventions.read(caseId);
            int year = found.getOpenedDay().getYear() - 15;
            clock.advance(java.time.Duration.of(400, ChronoUnit.DAYS));
            CaseChild child = found.getChildren().get(0);
            type(caseId, child, Integer.toString(year));
            assertThat(child.getAge().yearsOn(found.getOpenedDay())).isEqualTo(15);
            type(caseId, child, "16 tuổi");
            assertThat(child.getAge().yearsOn(found.getOpenedDay())).isEqualTo(15);
            Age told = child.getAge();
            clock.advance(java.time.Duration.of(400, ChronoUnit.DAYS));
            CaseChildForm unchanged = child.asForm();
            unchanged.setCondition("Đã ổn định");
            services.get(CasePeopleService.class).changeChild(caseId, child.getId(), unchanged);
            assertThat(child.getAge()).isEqualTo(told);
            assertThatThrownBy(() -> type(caseId, child, "200")).isInstanceOf(BusinessException.class);
            return null;
        });
        clock.set(Instant.parse("2026-11-22T02:14:00Z"));
    }

    private void type(long caseId, CaseChild child, String age) {
        CaseChildForm form = child.asForm();
        form.setAge(age);
        services.get(CasePeopleService.class).changeChild(caseId, child.getId(), form);
    }

    private long id(String sql) {
        List<?> found = services.inTransaction(
                () -> services.entities().createNativeQuery(sql, Object.class).getResultList());
        return ((Number) found.get(0)).longValue();
    }
}
