package vn.hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ChannelForm;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.Disposition;
import vn.hotline.counselling.CounsellingForm;
import vn.hotline.counselling.CounsellingService;
import vn.hotline.demo.DemoLoader;
import vn.hotline.intervention.lead.CaseMove;
import vn.hotline.intervention.lead.CasePeopleService;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.ClassificationForm;
import vn.hotline.intervention.merge.MergeForm;
import vn.hotline.intervention.merge.MergeService;
import vn.hotline.intervention.people.CaseChildForm;
import vn.hotline.intervention.request.RequestService;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.referral.ReferralForm;
import vn.hotline.referral.ReferralService;
import vn.hotline.reporting.analysis.rows.CountedRow;
import vn.hotline.reporting.analysis.rows.CountedRows;
import vn.hotline.reporting.analysis.rows.RowsRequest;
import vn.hotline.reporting.figures.FigureAggregation;
import vn.hotline.reporting.figures.FigureReader;
import vn.hotline.reporting.figures.FigureRevision;
import vn.hotline.reporting.figures.FigureRevisions;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.reporting.figures.Measures;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.HistoricFigures;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.figures.totals.TotalsRequest;
import vn.hotline.reporting.figures.totals.TotalsService;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.OpenedCase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/**
 * Whatever people do, at every moment each figure is the number of its rows: random days of work through the services
 * themselves, on a real database, beside the records of the story.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FigureHistoriesIT {

    private static final int STEPS = 80;
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 31);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private DemoDatabase database;
    private ServicesOnDatabase services;
    private Connection owner;
    private Random random;
    private LocalDate firstDay;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("history-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        owner = database.access().connectAsOwner();
        services = new ServicesOnDatabase(database.access(), clock);
        firstDay =
                services.inTransaction(() -> services.get(HistoricFigures.class).countingSince());
    }

    @AfterAll
    void stop() throws SQLException {
        if (services != null) {
            services.close();
        }
        if (owner != null) {
            owner.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {111, 1800, 1567})
    @Order(1)
    void everyFigureIsTheNumberOfItsRowsWhateverIsDone(long seed) throws SQLException {
        random = new Random(seed);
        int done = 0;
        long withoutContact = casesWithoutContact();
        Frozen frozen = null;
        for (int step = 0; step < STEPS; step++) {
            if (step == STEPS / 2) {
                clock.advance(Duration.ofHours(30));
                frozen = freeze();
            }
            done += doSomething() ? 1 : 0;
            clock.advance(Duration.ofSeconds(1 + random.nextInt(4000)));
            if (step % 20 == 19) {
                assertThat(FigureVerification.verify(owner)).isEmpty();
                assertThat(casesWithoutContact()).isEqualTo(withoutContact);
            }
        }
        assertThat(done).as("what was not refused").isGreaterThan(STEPS / 3);
        FigureAggregation.foldAll(owner);
        assertThat(FigureVerification.verify(owner)).isEmpty();
        for (Helpline line : Helpline.values()) {
            everyFigureOpensItsRows(line);
        }
        whatChangedSinceIsExplained(frozen);
    }

    /** Standing ones, and standing contacts: a case is about what somebody told. */
    private long casesWithoutContact() {
        return services.inTransaction(() -> ((Number) rows("select count(*), 0 from intervention_case c where c.status"
                                + " not in ('MERGED', 'ANNULLED') and not exists (select 1 from case_contact l"
                                + " join contact k on k.id = l.contact_id where l.case_id = c.id"
                                + " and k.status = 'FINALISED')")
                        .get(0)[0])
                .longValue());
    }

    /** Else the histories would say nothing about them. */
    @Test
    @Order(2)
    void someOfAllThatIsTakenBackWasMet() {
        services.inTransaction(() -> {
            assertThat(rows("select status, count(*) from intervention_case group by 1"))
                    .extracting(row -> row[0])
                    .contains("MERGED", "ANNULLED");
            assertThat(rows("select to_status, count(*) from status_change where record_kind = 'REQUEST'"
                            + " and from_status in ('OPENED', 'LINKED') group by 1"))
                    .extracting(row -> row[0])
                    .contains("WAITING");
            assertThat(rows("select field, count(*) from contact_correction group by 1"))
                    .extracting(row -> row[0])
                    .contains("level", "channel");
            assertThat(rows("select status, count(*) from contact group by 1"))
                    .extracting(row -> row[0])
                    .contains("ANNULLED");
            return null;
        });
    }

    @Test
    @Order(3)
    void whatIsWrongIsNamedAndRepairedWhileWorkGoesOn() throws SQLException {
        random = new Random(7);
        services.signIn(staff("thidu.tran", 1));
        services.committed(() -> {
            newContact();
            return null;
        });
        try (Statement statement = owner.createStatement()) {
            statement.executeUpdate("update figure_total set amount = amount + 3"
                    + " where grain = 'D' and measure = 'CONTACT_CHANNEL' order by start desc limit 1");
            statement.executeUpdate("delete from figure_total"
                    + " where grain = 'Y' and measure = 'CASE_TYPE' and amount <> 0 order by start desc limit 1");
        }
        List<FigureVerification.Difference> wrong = FigureVerification.verify(owner);
        assertThat(wrong).hasSize(2);
        assertThat(wrong)
                .anySatisfy(one -> assertThat(one.stored() - one.counted()).isEqualTo(3));

        assertThat(FigureVerification.repair(owner)).isEqualTo(wrong);

        assertThat(FigureVerification.verify(owner)).isEmpty();
        FigureAggregation.foldAll(owner);
        assertThat(FigureVerification.verify(owner)).isEmpty();
    }

    // ---------------------------------------------------------------- the laws

    private void everyFigureOpensItsRows(Helpline line) {
        services.signIn(new Identity(1L, null, "test", Role.MANAGER, 1, 0));
        services.inTransaction(() -> {
            Totals totals = services.get(TotalsService.class)
                    .totals(new TotalsRequest(
                            line, new Period(firstDay, LAST_DAY), null, EnumSet.noneOf(Comparison.class)));
            CountedRows rows = services.get(CountedRows.class);
            for (FigureRow row : totals.rows()) {
                RowsRequest request = new RowsRequest(row.code(), line, totals.counted(), null);
                List<CountedRow> listed = rows.rows(request, null, 5000).rows();
                List<CountedRow> exported = new ArrayList<>();
                services.export(request, exported::add);
                assertThat(rows.count(request)).as(row.code()).isEqualTo(row.value());
                assertThat((long) listed.size()).as(row.code()).isEqualTo(row.value());
                assertThat(exported).as(row.code()).isEqualTo(listed);
            }
            return null;
        });
    }

    /** What was counted at a moment, of days that were over. */
    private record Frozen(Instant at, Period days, Map<Helpline, Map<String, Long>> amounts) {}

    private Frozen freeze() {
        Period days = new Period(firstDay, Days.dayOf(clock.instant()).minusDays(1));
        Map<Helpline, Map<String, Long>> amounts = new HashMap<>();
        for (Helpline line : Helpline.values()) {
            amounts.put(line, amounts(line, days));
        }
        Frozen frozen = new Frozen(clock.instant(), days, amounts);
        clock.advance(Duration.ofSeconds(1));
        return frozen;
    }

    private void whatChangedSinceIsExplained(Frozen frozen) {
        for (Helpline line : Helpline.values()) {
            Map<String, Long> explained = new HashMap<>(frozen.amounts.get(line));
            services.inTransaction(() -> {
                for (FigureRevision shift :
                        services.get(FigureRevisions.class).since(frozen.at, line, frozen.days, Integer.MAX_VALUE)) {
                    shift.amounts()
                            .forEach((cell, amount) ->
                                    explained.merge(key(cell.measure(), cell.code()), amount, Long::sum));
                }
                return null;
            });
            explained.values().removeIf(amount -> amount == 0);
            assertThat(explained).isEqualTo(amounts(line, frozen.days));
        }
    }

    private Map<String, Long> amounts(Helpline line, Period days) {
        Set<Measure> all = Set.copyOf(Measures.STANDARD.all());
        return services.inTransaction(() -> {
            FigureReader.Amounts answer = services.get(FigureReader.class)
                    .read(line, null, List.of(new FigureReader.Question(days, all)))
                    .get(0);
            Map<String, Long> amounts = new HashMap<>();
            for (Measure measure : all) {
                for (String code : answer.codes(measure)) {
                    amounts.put(key(measure, code), answer.sum(measure, List.of(code)));
                }
            }
            amounts.values().removeIf(amount -> amount == 0);
            return amounts;
        });
    }

    private static String key(Measure measure, String code) {
        return measure + ":" + code;
    }

    // ---------------------------------------------------------------- the work

    /** @return whether it was possible just then */
    private boolean doSomething() {
        services.signIn(random.nextInt(4) == 0 ? staff("giamsat.danang", 2) : staff("thidu.tran", 1));
        try {
            return services.committed(() -> {
                switch (random.nextInt(23)) {
                    case 0, 1, 2, 3 -> newContact();
                    case 4 -> {
                        if (random.nextInt(3) == 0) {
                            correctChannel();
                        } else {
                            correctContact();
                        }
                    }
                    case 5, 6 -> openCase();
                    case 7 -> linkRequest();
                    case 8 -> correctCase();
                    case 9 -> changeChildren();
                    case 10, 11 -> moveCase();
                    case 12 -> counsel();
                    case 13, 14 -> mergeCases();
                    case 15 -> annulContact();
                    case 16, 17, 18 -> annulCase();
                    case 19, 20 -> unlink();
                    case 21 -> linkRequest();
                    default -> refer();
                }
                return true;
            });
        } catch (BusinessException | NothingThere refused) {
            return false;
        } finally {
            if (random.nextInt(10) == 0) {
                fold();
            }
        }
    }

    private static final class NothingThere extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void fold() {
        try {
            FigureAggregation.foldAll(owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Identity staff(String name, int centre) {
        return new Identity(
                anyId("select min(id) from app_user where role = 'SUPERVISOR' and centre_id = " + centre),
                null,
                name,
                Role.SUPERVISOR,
                centre,
                0);
    }

    private int centre() {
        return services.get(vn.hotline.platform.security.CurrentUser.class)
                .get()
                .centreId();
    }

    private void newContact() {
        ContactService contacts = services.get(ContactService.class);
        Helpline line = random.nextInt(4) == 0 ? Helpline.TRAFFICKING : Helpline.CHILD_PROTECTION;
        Contact contact = contacts.open(line, any(Channel.values()), null);
        services.entities().flush();
        if (random.nextInt(3) == 0) {
            contacts.dismiss(contact.getId(), asRead(contact.getId(), form(null)), any(Disposition.values()));
            services.entities().flush();
            if (random.nextInt(3) == 0) {
                contacts.undoDismissal(contact.getId());
            }
        } else {
            contacts.finalise(contact.getId(), asRead(contact.getId(), form(any(ContactLevel.values()))));
        }
    }

    /** As a page has it that was opened on the draft. */
    private ContactForm asRead(long id, ContactForm typed) {
        typed.setReadAs(services.get(ContactService.class).draft(id).form().getReadAs());
        return typed;
    }

    private ContactForm form(ContactLevel level) {
        ContactForm form = new ContactForm();
        form.setChannel(any(Channel.values()));
        form.setLevel(level);
        form.setUrgency(any(Urgency.values()));
        form.setNarrative("Người gọi kể chuyện " + random.nextInt());
        form.setCallerKind(random.nextInt(3) == 0 ? null : code(CodeList.CALLER_KIND));
        form.setReason(random.nextInt(3) == 0 ? null : code(CodeList.CONTACT_REASON));
        form.setInterventionType(code(CodeList.INTERVENTION_TYPE));
        form.setLegalBasis(code(CodeList.LEGAL_BASIS));
        place(form);
        return form;
    }

    private void place(ContactForm form) {
        List<Object[]> communes = rows("select p.id, c.id from commune c join province p on p.code = c.province_code"
                + " and p.valid_to is null and c.valid_to is null order by rand(" + random.nextInt() + ") limit 1");
        form.setProvinceId(((Number) communes.get(0)[0]).intValue());
        form.setCommuneId(((Number) communes.get(0)[1]).intValue());
    }

    private void correctContact() {
        long id = anyId("select id from contact where status = 'FINALISED' and centre_id = " + centre());
        ContactForm corrected = form(any(ContactLevel.values()));
        corrected.setReadAs(services.get(ContactService.class).read(id).asForm().getReadAs());
        services.get(ContactService.class).correct(id, corrected, "Nghe nhầm, gọi lại để hỏi.");
    }

    private void correctChannel() {
        long id = anyId("select id from contact where status = 'DISMISSED' and centre_id = " + centre());
        ChannelForm form = services.get(ContactService.class).read(id).channelForm();
        form.setChannel(any(Channel.values()));
        services.get(ContactService.class).correctChannel(id, form, "Nghe nhầm.");
    }

    private void openCase() {
        OpenedCase.from(services, waitingRequest(), code(CodeList.INTERVENTION_TYPE), any(Urgency.values()), null);
    }

    private void linkRequest() {
        services.get(RequestService.class).linkTo(waitingRequest(), anyCase());
    }

    /** Of a case that keeps another contact. */
    private void unlink() {
        long contact = anyId("select l.contact_id id from case_contact l join intervention_case c on c.id = l.case_id"
                + " where c.status not in ('CLOSED', 'MERGED', 'ANNULLED') and c.centre_id = " + centre()
                + " and (select count(*) from case_contact o where o.case_id = l.case_id) > 1");
        long caseId = anyId("select case_id id from case_contact where contact_id = " + contact);
        services.get(RequestService.class).unlink(caseId, contact, "Nói về trẻ khác.");
    }

    private void correctCase() {
        Integer province = (int) anyId("select id from province where valid_to is null");
        long caseId = anyCase();
        ClassificationForm form =
                ClassificationForm.of(services.get(CaseService.class).read(caseId));
        form.setType(code(CodeList.INTERVENTION_TYPE));
        form.setUrgency(any(Urgency.values()));
        form.setProvinceId(province);
        services.get(CaseService.class).correct(caseId, form, "Xác minh lại.");
    }

    private void changeChildren() {
        CaseChildForm form = new CaseChildForm();
        form.setName("Trẻ " + random.nextInt());
        form.setAge(any(new String[] {null, "7", "16", "2019", "2010", "3/2011", "12/03/2019", "18 tháng", "10 ngày"}));
        form.setSex(any(Sex.values()));
        long caseId = anyCase();
        if (random.nextBoolean()) {
            services.get(CasePeopleService.class).addChild(caseId, form);
        } else {
            long childId = anyId("select id from case_child where case_id = " + caseId);
            services.get(CaseService.class).read(caseId).getChildren().stream()
                    .filter(child -> child.getId() == childId)
                    .forEach(child -> form.setReadAs(child.asForm().getReadAs()));
            services.get(CasePeopleService.class).changeChild(caseId, childId, form);
        }
    }

    private void moveCase() {
        services.get(CaseService.class)
                .move(anyCase(), any(CaseMove.values()), "Theo tình hình mới.", code(CodeList.CASE_OUTCOME));
    }

    private void mergeCases() {
        CaseService interventions = services.get(CaseService.class);
        long doubled = anyCase();
        long remaining =
                anyId("select o.id from intervention_case o join intervention_case d on d.centre_id = o.centre_id"
                        + " and d.line = o.line and o.id <> d.id where d.id = " + doubled);
        MergeForm form =
                services.get(MergeService.class).target(doubled, remaining).proposed();
        form.getChildren().forEach(child -> decide(child, "case_child", remaining));
        form.getOffenders().forEach(offender -> decide(offender, "case_offender", remaining));
        form.setReason("Hai người cùng báo một việc.");
        services.get(MergeService.class).merge(doubled, remaining, form);
    }

    private void decide(MergeForm.Person person, String table, long caseId) {
        List<Object[]> known = rows("select id, 0 from " + table + " where case_id = " + caseId);
        boolean same = !known.isEmpty() && random.nextBoolean();
        person.setSameAs(same ? ((Number) any(known.toArray(Object[][]::new))[0]).longValue() : MergeForm.ONE_MORE);
    }

    private void annulContact() {
        services.get(ContactService.class).annul(anyRecord(), "Cuộc gọi thử.");
    }

    private void annulCase() {
        services.get(CaseService.class).move(anyCase(), CaseMove.ANNUL, "Ca mở để thử.", null);
    }

    private long anyRecord() {
        return anyId("select id from contact where status <> 'DRAFT' and centre_id = " + centre());
    }

    private void counsel() {
        CounsellingForm form = new CounsellingForm();
        form.setTopics(Stream.generate(() -> code(CodeList.COUNSELLING_TOPIC))
                .limit(1 + random.nextInt(3))
                .distinct()
                .toList());
        form.setAdvice("Gọi lại khi cần.");
        form.setOutcome(code(CodeList.COUNSELLING_OUTCOME));
        long session = anyId("select id from counselling_session where status = 'WAITING' and centre_id = " + centre());
        form.setReadAs(
                services.get(CounsellingService.class).read(session).asForm().getReadAs());
        services.get(CounsellingService.class).record(session, form);
    }

    private void refer() {
        ReferralForm form = new ReferralForm();
        form.setAgencyIds(
                List.of(anyId("select id from agency where active"), anyId("select id from agency where active")));
        form.setRequest("Đề nghị hỗ trợ.");
        form.setHelpedCount(1);
        services.get(ReferralService.class).refer(anyCase(), form);
    }

    private long waitingRequest() {
        return anyId("select id from intervention_request where status = 'WAITING' and centre_id = " + centre());
    }

    private long anyCase() {
        return anyId("select id from intervention_case where centre_id = " + centre());
    }

    private long anyId(String sql) {
        List<Object[]> found =
                rows("select x.id, 0 from (" + sql.replaceFirst("select min\\(id\\)", "select min(id) id")
                        + ") x order by rand(" + random.nextInt() + ") limit 1");
        if (found.isEmpty()) {
            throw new NothingThere();
        }
        return ((Number) found.get(0)[0]).longValue();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return services.entities().createNativeQuery(sql, Object[].class).getResultList();
    }

    private String code(CodeList list) {
        List<CodeEntry> offered = services.get(Codes.class).offered(list);
        return offered.get(random.nextInt(offered.size())).getCode();
    }

    private <T> T any(T[] constants) {
        return constants[random.nextInt(constants.length)];
    }
}
