package vn.hotline.intervention.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactService;
import vn.hotline.deadline.calendar.CalendarService;
import vn.hotline.deadline.calendar.DecisionForm;
import vn.hotline.deadline.clock.BreachForm;
import vn.hotline.deadline.clock.ClockService;
import vn.hotline.deadline.clock.ClockStatus;
import vn.hotline.deadline.clock.ClockWords;
import vn.hotline.deadline.clock.LawClock;
import vn.hotline.deadline.clock.MovedClocks;
import vn.hotline.deadline.limit.LimitKind;
import vn.hotline.demo.DemoLoader;
import vn.hotline.intervention.merge.MergeForm;
import vn.hotline.intervention.merge.MergeService;
import vn.hotline.intervention.timeline.TimelineKind;
import vn.hotline.intervention.timeline.TimelineSearch;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.OpenedCase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** What begins, meets, stops and breaks the limits of law of a case, who is told and how often, and that figures know of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseClocksIT {

    private static final Instant BEGIN = Instant.parse("2026-11-23T02:14:00Z");
    private static final LimitKind FIRST = LimitKind.FIRST_ASSESSMENT;
    private static final LimitKind MEASURES = LimitKind.EMERGENCY_MEASURES;
    private static final LimitKind PLAN = LimitKind.SUPPORT_PLAN;

    private final SettableClock clock = new SettableClock(BEGIN);

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private ServicesOnDatabase services;

    @AutoClose
    private ServicesOnDatabase otherServer;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("case-clocks-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=128M");
        services = new ServicesOnDatabase(database.access(), clock);
        otherServer = new ServicesOnDatabase(database.access(), clock);
    }

    @BeforeEach
    void supervisor() {
        clock.set(BEGIN);
        signIn(Role.SUPERVISOR);
    }

    private void everyFigureIsTheNumberOfItsRows() throws SQLException {
        try (Connection owner = database.access().connectAsOwner()) {
            assertThat(FigureVerification.verify(owner)).isEmpty();
        }
    }

    // ---------------------------------------------------------------- what begins, meets and stops them

    @Test
    void anEmergencyHasTwoClocksFromReceiptThatItsAssessmentAndItsMeasureMeet() {
        long id = opened(Urgency.EMERGENCY);
        assertThat(clocks(id)).extracting(LawClock::getKind).containsExactlyInAnyOrder(FIRST, MEASURES);
        assertThat(clocks(id)).allSatisfy(one -> {
            assertThat(one.getBegunAt()).isEqualTo(BEGIN);
            assertThat(one.getDueAt()).isEqualTo(hour(12));
        });

        clock.set(hour(2));
        doing(() -> cases().assess(id, conclusion(id)));
        assertThat(of(id, FIRST).getStatus()).isEqualTo(ClockStatus.MET);
        assertThat(of(id, FIRST).getDoneAt()).isEqualTo(hour(2));
        assertThat(of(id, MEASURES).getStatus()).isEqualTo(ClockStatus.RUNNING);

        clock.set(hour(5));
        doing(() -> cases().recordAction(id, CaseAction.EMERGENCY_MEASURE, "Đưa trẻ đến nơi an toàn.", hour(4)));
        assertThat(of(id, MEASURES).getStatus()).isEqualTo(ClockStatus.MET);
        assertThat(of(id, MEASURES).getDoneAt()).isEqualTo(hour(4));
    }

    @Test
    void anotherCaseHasAPlanToMakeThatBegunWorkMeets() {
        long id = opened(Urgency.NORMAL);
        assertThat(clocks(id)).extracting(LawClock::getKind).containsExactly(PLAN);
        doing(() -> cases().assess(id, conclusion(id)));
        moved(id, CaseMove.ASSESS, null);
        moved(id, CaseMove.DETERMINE_NEEDS, null);
        moved(id, CaseMove.PLAN, "Cần nơi ở an toàn.");
        assertThat(of(id, PLAN).getStatus()).isEqualTo(ClockStatus.RUNNING);
        clock.set(hour(30));
        moved(id, CaseMove.ACT, "Ở nhà bà ngoại, khám bệnh.");
        assertThat(of(id, PLAN).getStatus()).isEqualTo(ClockStatus.MET);
        assertThat(of(id, PLAN).getDoneAt()).isEqualTo(hour(30));
    }

    @Test
    void closingStopsAClockOpeningAgainLetsItGoOn() {
        long id = opened(Urgency.EMERGENCY);
        clock.set(hour(1));
        doing(() -> cases().move(id, CaseMove.CLOSE_EARLY, "Báo nhầm nhà.", outcome()));
        assertThat(clocks(id)).extracting(LawClock::getStatus).containsOnly(ClockStatus.STOPPED);
        assertThat(clocks(id)).extracting(LawClock::isBreached).containsOnly(false);
        clock.set(hour(20));
        moved(id, CaseMove.REOPEN, "Lại có tin báo.");
        assertThat(of(id, FIRST).getStatus()).isEqualTo(ClockStatus.RUNNING);
        say(services);
        assertThat(of(id, FIRST).isBreached()).isTrue();
    }

    @Test
    void whatBecomesAnEmergencyHasItsHoursInPlaceOfItsDays() {
        long id = opened(Urgency.NORMAL);
        clock.set(hour(3));
        doing(() -> {
            ClassificationForm form = ClassificationForm.of(services.entities().find(InterventionCase.class, id));
            form.setUrgency(Urgency.EMERGENCY);
            cases().correct(id, form, "Nghe lại băng ghi âm.");
        });
        assertThat(of(id, PLAN).getStatus()).isEqualTo(ClockStatus.STOPPED);
        assertThat(of(id, MEASURES).getStatus()).isEqualTo(ClockStatus.RUNNING);
    }

    @Test
    void theClocksOfADoubleStopAndWhatWasMissedInItIsNotCountedTwice() throws SQLException {
        long doubled = opened(Urgency.EMERGENCY);
        long remaining = opened(Urgency.EMERGENCY);
        clock.set(hour(13));
        say(services);
        assertThat(missed(doubled)).isEqualTo(2);
        MergeForm form = services.inTransaction(() ->
                services.get(MergeService.class).target(doubled, remaining).proposed());
        form.getChildren().forEach(person -> person.setSameAs(MergeForm.ONE_MORE));
        form.getOffenders().forEach(person -> person.setSameAs(MergeForm.ONE_MORE));
        form.setReason("Hai người cùng báo một việc.");
        doing(() -> services.get(MergeService.class).merge(doubled, remaining, form));
        assertThat(clocks(doubled)).extracting(LawClock::getStatus).containsOnly(ClockStatus.STOPPED);
        assertThat(missed(doubled)).isZero();
        assertThat(missed(remaining)).isEqualTo(2);
        everyFigureIsTheNumberOfItsRows();
    }

    @Test
    void whatWasAnnulledMissedNothing() throws SQLException {
        long id = opened(Urgency.EMERGENCY);
        clock.set(hour(13));
        say(services);
        moved(id, CaseMove.ANNUL, "Mở nhầm.");
        assertThat(clocks(id)).extracting(LawClock::getStatus).containsOnly(ClockStatus.STOPPED);
        assertThat(missed(id)).isZero();
        everyFigureIsTheNumberOfItsRows();
    }

    @Test
    void aMissedLimitIsCountedByItselfAndSaysWhyOnItsCase() throws SQLException {
        long id = opened(Urgency.EMERGENCY);
        clock.set(hour(14));
        doing(() -> cases().assess(id, conclusion(id)));
        assertThat(of(id, FIRST).isBreached()).isTrue();
        assertThat(missed(id)).isEqualTo(1);
        everyFigureIsTheNumberOfItsRows();
        LawClock late = of(id, FIRST);
        doing(() -> {
            ClockService service = services.get(ClockService.class);
            BreachForm form = service.breach(late.getId());
            form.setBreachReason("Đường vào xóm bị sạt.");
            service.explain(late.getId(), form);
        });
        assertThat(timeline(id)).anySatisfy(row -> {
            assertThat(row.entry().kind()).isEqualTo(TimelineKind.MISSED);
            assertThat(row.entry().text()).isEqualTo("Đường vào xóm bị sạt.");
        });
    }

    @Test
    void aDecisionTakenAfterAPlanBeganMovesItsEndAndIsNamedOnTheCase() {
        long id = opened(Urgency.NORMAL);
        Instant before = of(id, PLAN).getDueAt();
        LocalDate last = Days.dayOf(before.minusSeconds(1));
        signIn(Role.ADMINISTRATOR);
        long decision = services.committed(() -> {
            DecisionForm form = new DecisionForm();
            form.setNumber("77/QĐ-TTg");
            form.setIssuer("Thủ tướng Chính phủ");
            form.setDecidedOn(LocalDate.of(2026, 11, 20));
            services.get(CalendarService.class).take(form, dayOff(last));
            services.entities().flush();
            return number("select id from calendar_decision where number = '77/QĐ-TTg'");
        });
        for (Long after = 0L; after != null; ) {
            after = services.get(MovedClocks.class).move(decision, after);
        }
        signIn(Role.SUPERVISOR);
        assertThat(of(id, PLAN).getDueAt()).isAfter(before);
        Instant now = of(id, PLAN).getDueAt();
        assertThat(timeline(id)).anySatisfy(row -> {
            assertThat(row.entry().key()).isEqualTo("clock.timeline.moved");
            assertThat(row.entry().arguments()).containsExactly(PLAN, before, now, "77/QĐ-TTg");
        });
    }

    @Test
    void thatItStandsStillAndWhyIsReadOnTheCase() {
        long id = opened(Urgency.NORMAL);
        long plan = of(id, PLAN).getId();
        doing(() -> services.get(ClockService.class).pause(plan, "Trẻ nằm viện."));
        clock.set(hour(48));
        doing(() -> services.get(ClockService.class).resume(plan));
        assertThat(timeline(id))
                .extracting(row -> row.entry().key())
                .contains("clock.timeline.paused", "clock.timeline.resumed", "clock.timeline.later");
        assertThat(timeline(id))
                .anySatisfy(row -> assertThat(row.entry().text()).isEqualTo("Trẻ nằm viện."));
    }

    // ---------------------------------------------------------------- who is told, and how often

    @Test
    void whoeverWasAwayForAllThreeThresholdsIsToldOfTheLatestOnce() {
        long id = opened(Urgency.EMERGENCY);
        clock.set(hour(40));
        say(services);
        say(services);
        long supervisors =
                number("select count(*) from app_user where role = 'SUPERVISOR' and centre_id = 1 and active");
        // two limits, each once
        assertThat(told(id)).isEqualTo(2 * supervisors);
        assertThat(number("select count(*) from notification where link = '" + link(id) + "' and kind = 'CLOCK_SOON'"))
                .isZero();
    }

    @Test
    void whoeverIsThereIsToldAtEachThresholdOnce() {
        long id = opened(Urgency.EMERGENCY);
        assignedTo(id, Role.OPERATOR);
        long before = told(id);
        clock.set(hour(9));
        say(services);
        assertThat(told(id)).as("the leader is warned of two limits").isEqualTo(before + 2);
        say(services);
        assertThat(told(id)).isEqualTo(before + 2);
        clock.set(hour(12));
        say(services);
        long afterEnd = told(id);
        assertThat(afterEnd).isGreaterThan(before + 2);
        clock.set(hour(17));
        say(services);
        assertThat(told(id)).isEqualTo(afterEnd);
        clock.set(hour(18));
        say(services);
        assertThat(told(id)).isGreaterThan(afterEnd);
        long last = told(id);
        clock.set(hour(500));
        say(services);
        assertThat(told(id)).isEqualTo(last);
    }

    @Test
    void twoServersAtOneMomentTellOnce() throws Exception {
        List<Long> ids = List.of(opened(Urgency.EMERGENCY), opened(Urgency.EMERGENCY), opened(Urgency.EMERGENCY));
        clock.set(hour(40));
        ExecutorService both = Executors.newFixedThreadPool(2);
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<?>> done = List.of(services, otherServer).stream()
                .<Future<?>>map(server -> both.submit(() -> {
                    List<Long> due = server.get(ClockWords.class).due();
                    begin.await();
                    due.forEach(server.get(ClockWords.class)::say);
                    return null;
                }))
                .toList();
        begin.countDown();
        for (Future<?> one : done) {
            one.get();
        }
        both.shutdownNow();
        signIn(Role.SUPERVISOR);
        long supervisors =
                number("select count(*) from app_user where role = 'SUPERVISOR' and centre_id = 1 and active");
        assertThat(ids).allSatisfy(id -> assertThat(told(id)).isEqualTo(2 * supervisors));
    }

    // ---------------------------------------------------------------- the work

    private void say(ServicesOnDatabase server) {
        ClockWords words = server.get(ClockWords.class);
        for (List<Long> due = words.due(); !due.isEmpty(); due = words.due()) {
            due.forEach(words::say);
        }
        // each is said by the program itself
        signIn(Role.SUPERVISOR);
    }

    private long opened(Urgency urgency) {
        signIn(Role.SUPERVISOR);
        return services.committed(() -> {
            ContactService contacts = services.get(ContactService.class);
            long contact = contacts.open(Helpline.CHILD_PROTECTION, Channel.PHONE, null)
                    .getId();
            services.entities().flush();
            ContactForm form = new ContactForm();
            form.setChannel(Channel.PHONE);
            form.setLevel(ContactLevel.INTERVENTION);
            form.setUrgency(urgency);
            form.setNarrative("Nghe tiếng trẻ khóc.");
            form.setInterventionType("VIOLENCE");
            form.setProvinceId((int) number("select p.id from province p where p.code = '01' and p.valid_to is null"));
            form.setCommuneId((int)
                    number("select min(c.id) from commune c where c.province_code = '01' and c.valid_to is null"));
            form.setReadAs(contacts.draft(contact).form().getReadAs());
            contacts.finalise(contact, form);
            services.entities().flush();
            long request = number("select id from intervention_request where contact_id = " + contact);
            return OpenedCase.from(services, request, "VIOLENCE", urgency, null).getId();
        });
    }

    private AssessmentForm conclusion(long id) {
        AssessmentForm form = AssessmentForm.ofLast(services.entities().find(InterventionCase.class, id));
        form.setRisk(Risk.HIGH);
        form.setReasons("Vết bầm mới.");
        return form;
    }

    private void assignedTo(long id, Role role) {
        long person = number("select min(id) from app_user where role = '" + role + "' and centre_id = 1 and active");
        doing(() -> {
            AssignmentForm form = AssignmentForm.of(services.entities().find(InterventionCase.class, id));
            form.setAssignee(person);
            cases().assign(id, form);
        });
    }

    private String outcome() {
        return (String) services.entities()
                .createNativeQuery("select min(code) from code_entry where list = 'CASE_OUTCOME'", Object.class)
                .getSingleResult();
    }

    private void moved(long id, CaseMove move, String reason) {
        doing(() -> cases().move(id, move, reason, null));
    }

    private void doing(Runnable work) {
        services.committed(() -> {
            work.run();
            return null;
        });
    }

    private CaseService cases() {
        return services.get(CaseService.class);
    }

    private List<LawClock> clocks(long id) {
        return services.inTransaction(() -> services.entities()
                .createQuery("from LawClock k where k.recordId = :id order by k.id", LawClock.class)
                .setParameter("id", id)
                .getResultList());
    }

    private LawClock of(long id, LimitKind kind) {
        return clocks(id).stream()
                .filter(one -> one.getKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private long missed(long id) {
        return number("select count(*) from law_clock where record_id = " + id + " and breached and not record_void");
    }

    private long told(long id) {
        return number("select count(*) from notification where link = '" + link(id)
                + "' and kind in ('CLOCK_SOON', 'CASE_OVERDUE')");
    }

    private static String link(long id) {
        return "/intervention/view?id=" + id;
    }

    private List<TimelineSearch.TimelineRow> timeline(long id) {
        return services.inTransaction(() -> services.get(TimelineSearch.class).timeline(id));
    }

    private void signIn(Role role) {
        long id = number("select min(id) from app_user where role = '" + role + "'"
                + (role == Role.ADMINISTRATOR ? "" : " and centre_id = 1"));
        services.signIn(new Identity(id, null, "test", role, 1, 0));
    }

    private long number(String sql) {
        return ((Number)
                        services.entities().createNativeQuery(sql, Object.class).getSingleResult())
                .longValue();
    }

    private static byte[] dayOff(LocalDate day) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//111//VI\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:"
                        + day.toString().replace("-", "")
                        + "\r\nSUMMARY:Nghỉ\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Instant hour(int after) {
        return BEGIN.plus(Duration.ofHours(after));
    }
}
