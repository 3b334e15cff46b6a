package vn.hotline.intervention.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactService;
import vn.hotline.demo.DemoLoader;
import vn.hotline.intervention.lead.AssignmentForm;
import vn.hotline.intervention.lead.CaseActivity;
import vn.hotline.intervention.lead.CaseMove;
import vn.hotline.intervention.lead.CaseReviews;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.lead.ReviewForm;
import vn.hotline.intervention.lead.ReviewWords;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.work.Attempt;
import vn.hotline.referral.ReferralForm;
import vn.hotline.referral.ReferralMove;
import vn.hotline.referral.ReferralService;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.OpenedCase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** What is on each tab of the work list, and how the database finds it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkListsIT {

    private static final Instant BEGIN = Instant.parse("2026-11-23T02:14:00Z");

    private final SettableClock clock = new SettableClock(BEGIN);

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private ServicesOnDatabase services;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("work-lists-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=128M");
        services = new ServicesOnDatabase(database.access(), clock);
    }

    @BeforeEach
    void supervisor() {
        clock.set(BEGIN);
        services.signIn(of(Role.SUPERVISOR));
    }

    // ---------------------------------------------------------------- tabs

    @Test
    void theNumberOfEachTabIsThatOfItsRowsEachCaseOnce() {
        opened(Urgency.EMERGENCY);
        clock.set(BEGIN.plus(Duration.ofHours(13)));
        for (Role role : List.of(Role.SUPERVISOR, Role.OPERATOR)) {
            services.signIn(of(role));
            for (Helpline line : Helpline.values()) {
                for (WorkTab tab : WorkTab.values()) {
                    List<Long> ids = ids(tab, line);
                    assertThat(ids)
                            .as("%s %s", tab, line)
                            .doesNotHaveDuplicates()
                            .hasSize(count(tab, line));
                }
            }
        }
    }

    @Test
    void anEmergencyIsDueTodayAndOverdueOnceItsHoursAreOver() {
        long id = opened(Urgency.EMERGENCY);
        assertThat(ids(WorkTab.TODAY)).contains(id);
        assertThat(ids(WorkTab.OVERDUE)).doesNotContain(id);

        clock.set(BEGIN.plus(Duration.ofHours(13)));
        assertThat(ids(WorkTab.TODAY)).doesNotContain(id);
        assertThat(ids(WorkTab.OVERDUE)).contains(id);

        doing(() -> cases().move(id, CaseMove.ANNUL, "Mở nhầm.", null));
        assertThat(ids(WorkTab.OVERDUE)).doesNotContain(id);
    }

    @Test
    void whatEndsFirstComesFirstAndShowsThatLimit() {
        long earlier = opened(Urgency.EMERGENCY);
        clock.set(BEGIN.plus(Duration.ofMinutes(5)));
        long later = opened(Urgency.EMERGENCY);
        clock.set(BEGIN.plus(Duration.ofHours(14)));
        List<CaseRow> overdue = all(WorkTab.OVERDUE, Helpline.CHILD_PROTECTION, 7);
        assertThat(overdue)
                .isSortedAccordingTo((one, other) ->
                        one.pressing().due().compareTo(other.pressing().due()));
        assertThat(overdue).extracting(CaseRow::id).containsSubsequence(earlier, later);
    }

    @Test
    void ownCasesAreThoseOneLeadsAndThatAreOpen() {
        Identity operator = of(Role.OPERATOR);
        long id = opened(Urgency.NORMAL);
        assign(id, operator);
        services.signIn(operator);
        assertThat(ids(WorkTab.MINE)).contains(id);

        services.signIn(of(Role.SUPERVISOR));
        assertThat(ids(WorkTab.MINE)).doesNotContain(id);
        doing(() -> cases().move(id, CaseMove.CLOSE_EARLY, "Báo nhầm nhà.", outcome()));
        services.signIn(operator);
        assertThat(ids(WorkTab.MINE)).doesNotContain(id);
    }

    @Test
    void whomAnAgencyHasNotAnsweredWaitsUntilEveryOneHas() {
        long id = opened(Urgency.NORMAL);
        List<Long> referrals = services.committed(() -> {
            ReferralForm form = new ReferralForm();
            form.setAgencyIds(agencies());
            form.setRequest("Đề nghị xác minh.");
            form.setHelpedCount(1);
            return services.get(ReferralService.class).refer(id, form).stream()
                    .map(one -> one.getId())
                    .toList();
        });
        assertThat(ids(WorkTab.WAITING)).contains(id);
        answer(referrals.get(0));
        assertThat(ids(WorkTab.WAITING)).contains(id);
        answer(referrals.get(1));
        assertThat(ids(WorkTab.WAITING)).doesNotContain(id);
    }

    @Test
    void whatIsPutOffIsThereUntilItIsLookedAtAndToldOnceWhenItsDayComes() {
        Identity operator = of(Role.OPERATOR);
        long id = opened(Urgency.NORMAL);
        assign(id, operator);
        services.signIn(operator);
        doing(() -> putOff(id, LocalDate.of(2026, 11, 25), "Chờ kết quả khám."));
        assertThat(ids(WorkTab.REVIEW)).contains(id);

        say();
        assertThat(told(id)).isZero();
        clock.set(Instant.parse("2026-11-24T17:00:00Z"));
        say();
        say();
        assertThat(told(id)).isEqualTo(1);

        services.signIn(operator);
        doing(() -> services.get(CaseReviews.class).end(id));
        assertThat(ids(WorkTab.REVIEW)).doesNotContain(id);
    }

    @Test
    void aCaseIsPutOffWithAReasonToADayToComeByWhoLeadsIt() {
        long id = opened(Urgency.NORMAL);
        refused(() -> putOff(id, null, null), "reviewDay", "reviewReason");
        refused(() -> putOff(id, LocalDate.of(2026, 11, 22), "Chờ."), "case.review.past");
        services.signIn(of(Role.OPERATOR));
        assertThatThrownBy(() -> doing(() -> putOff(id, LocalDate.of(2026, 11, 30), "Chờ.")))
                .isInstanceOf(RuntimeException.class);
        assertThat(ids(WorkTab.REVIEW)).doesNotContain(id);
    }

    @Test
    void aCaseIsQuietForDaysOnceNothingWasDoneInItForSoLong() {
        long id = opened(Urgency.NORMAL);
        clock.set(BEGIN.plus(Duration.ofDays(7)));
        assertThat(ids(WorkTab.QUIET)).contains(id);
        doing(() -> cases().recordAction(id, "NOTE", "Gọi cho gia đình.", null));
        assertThat(ids(WorkTab.QUIET)).doesNotContain(id);
        clock.set(BEGIN.plus(Duration.ofDays(14)));
        assertThat(ids(WorkTab.QUIET)).contains(id);
        doing(() -> services.get(CaseActivity.class).run(new Attempt(id, 1, clock.instant())));
        assertThat(ids(WorkTab.QUIET)).doesNotContain(id);
    }

    @Test
    void whoIsCalledInANoteIsToldWithALinkAndWhoMayNotReadTheCaseIsRefused() {
        long id = opened(Urgency.NORMAL);
        Identity operator = of(Role.OPERATOR);
        String name = reading(() -> (String) services.entities()
                .createNativeQuery("select full_name from app_user where id = " + operator.userId(), Object.class)
                .getSingleResult());
        doing(() -> cases().recordAction(id, "NOTE", "Nhờ @" + name + " gọi lại.", null));
        assertThat(reading(
                        () -> number("select count(*) from notification where kind = 'CASE_MENTION' and recipient_id = "
                                + operator.userId() + " and link = '/intervention/view?id=" + id + "'")))
                .isEqualTo(1);
        String elsewhere = reading(() -> (String) services.entities()
                .createNativeQuery(
                        "select min(full_name) from app_user where centre_id = 2 and full_name not in"
                                + " (select full_name from app_user where centre_id = 1)",
                        Object.class)
                .getSingleResult());
        refused(
                () -> cases().recordAction(id, "NOTE", "Nhờ @" + elsewhere + " xem.", null),
                "note",
                "case.mention.unknown");
    }

    private void putOff(long id, LocalDate day, String reason) {
        ReviewForm form = services.get(CaseReviews.class).read(id);
        form.setReviewDay(day);
        form.setReviewReason(reason);
        services.get(CaseReviews.class).putOff(id, form);
    }

    private void refused(Runnable work, String... words) {
        assertThatThrownBy(() -> doing(work))
                .isInstanceOf(BusinessException.class)
                .hasMessageContainingAll(words);
    }

    private void say() {
        ReviewWords words = services.get(ReviewWords.class);
        words.due().forEach(words::say);
    }

    private long told(long id) {
        return reading(() -> number("select count(*) from notification where kind = 'CASE_REVIEW' and link ="
                + " '/intervention/view?id=" + id + "'"));
    }

    @Test
    void anotherCentreSeesNothingOfIt() {
        long id = opened(Urgency.EMERGENCY);
        clock.set(BEGIN.plus(Duration.ofHours(13)));
        Identity here = of(Role.SUPERVISOR);
        services.signIn(new Identity(here.userId(), null, "test", Role.SUPERVISOR, 2, 0));
        assertThat(Stream.of(WorkTab.values()).flatMap(tab -> ids(tab).stream()))
                .doesNotContain(id);
    }

    // ---------------------------------------------------------------- how it is found

    /** Many more rows than are asked for, so that reading them all would be dearer than the index. */
    @Test
    void noTabReadsATableFromEndToEnd() {
        services.inTransaction(() -> {
            fill(4_000);
            // to ask for the counters counts, too
            long none = scansOf(() -> {});
            for (WorkTab tab : WorkTab.values()) {
                assertThat(scansOf(() -> service()
                                .query(tab, Helpline.CHILD_PROTECTION, 7)
                                .rows(services.entities(), null, 25)))
                        .as("rows of %s", tab)
                        .isEqualTo(none);
            }
            assertThat(scansOf(() -> service().counts(Helpline.CHILD_PROTECTION, 7)))
                    .as("numbers")
                    .isEqualTo(none);
            return null;
        });
    }

    /** Cases of another centre, with limits that have passed, and referrals. */
    private void fill(int rows) {
        String some = " from seq_1_to_" + rows;
        execute(
                "insert into intervention_case (id, line, centre_id, status, source, type, urgency, opened_at, opened_day,"
                        + " opened_by, assigned_to, version) select 900000000 + seq, 'CHILD_PROTECTION', 2, 'ACTION', 'PHONE', 'VIOLENCE',"
                        + " 'NORMAL', '2026-10-01', '2026-10-01', 1, (select min(id) from app_user where centre_id = 2), 0"
                        + some);
        execute(
                "insert into law_clock (id, record_kind, record_id, record_began, line, centre_id, limit_id, kind, begun_at,"
                        + " due_at, status, open_due, breached) select 900000000 + seq, 'CASE', 900000000 + seq, '2026-10-01',"
                        + " 'CHILD_PROTECTION', 2, (select min(id) from law_limit), 'SUPPORT_PLAN', '2026-10-01', '2026-10-08',"
                        + " 'RUNNING', '2026-10-08', false" + some);
    }

    /** Of tables, by the server's own counters of this connection. */
    private long scansOf(Runnable reading) {
        long before = scans();
        reading.run();
        return scans() - before;
    }

    private long scans() {
        return List.of("SELECT_SCAN", "SELECT_FULL_JOIN").stream()
                .mapToLong(name -> number("select cast(variable_value as int) from information_schema.session_status"
                        + " where variable_name = '" + name + "'"))
                .sum();
    }

    private void execute(String sql) {
        services.entities().createNativeQuery(sql, Object.class).executeUpdate();
    }

    // ---------------------------------------------------------------- fixtures

    private long opened(Urgency urgency) {
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

    private void assign(long id, Identity leader) {
        doing(() -> {
            AssignmentForm form = AssignmentForm.of(services.entities().find(InterventionCase.class, id));
            form.setAssignee(leader.userId());
            cases().assign(id, form);
        });
    }

    private void answer(long referral) {
        doing(() ->
                services.get(ReferralService.class).move(referral, ReferralMove.DECLINE, "Không thuộc địa bàn.", null));
    }

    @SuppressWarnings("unchecked")
    private List<Long> agencies() {
        return services.entities()
                .createNativeQuery("select id from agency where active order by id limit 2", Long.class)
                .getResultList();
    }

    private List<Long> ids(WorkTab tab) {
        return ids(tab, Helpline.CHILD_PROTECTION);
    }

    private List<Long> ids(WorkTab tab, Helpline line) {
        return all(tab, line, 50).stream().map(CaseRow::id).toList();
    }

    /** Page by page. */
    private List<CaseRow> all(WorkTab tab, Helpline line, int pageSize) {
        return reading(() -> {
            List<CaseRow> rows = new ArrayList<>();
            Cursor after = null;
            do {
                Slice<CaseRow> slice = service().list(tab, line, 7, after, pageSize);
                rows.addAll(slice.rows());
                after = slice.next();
            } while (after != null);
            return rows;
        });
    }

    private int count(WorkTab tab, Helpline line) {
        return reading(() -> service().counts(line, 7)).get(tab);
    }

    private WorklistService service() {
        return services.get(WorklistService.class);
    }

    private CaseService cases() {
        return services.get(CaseService.class);
    }

    private <T> T reading(Supplier<T> work) {
        return services.inTransaction(work);
    }

    private void doing(Runnable work) {
        services.committed(() -> {
            work.run();
            return null;
        });
    }

    private Identity of(Role role) {
        long id = reading(
                () -> number("select min(id) from app_user where role = '" + role + "' and centre_id = 1 and active"));
        return new Identity(id, null, "test", role, 1, 0);
    }

    private String outcome() {
        return (String) services.entities()
                .createNativeQuery("select min(code) from code_entry where list = 'CASE_OUTCOME'", Object.class)
                .getSingleResult();
    }

    private long number(String sql) {
        return ((Number)
                        services.entities().createNativeQuery(sql, Object.class).getSingleResult())
                .longValue();
    }
}
