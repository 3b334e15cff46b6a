package vn.hotline.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.demo.DemoLoader;
import vn.hotline.intervention.lead.AssignmentForm;
import vn.hotline.intervention.lead.CaseMove;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.request.RequestService;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.OpenedCase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** Who took a contact, leads a case or drafted a referral hears what others did with it, and never of her own acts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesOnTheRoadIT {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private ServicesOnDatabase services;

    private CaseService interventions;
    private long operator;
    private long supervisor;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("notices-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        services = new ServicesOnDatabase(database.access(), clock);
        interventions = services.get(CaseService.class);
        operator = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1 and active");
        supervisor = number("select min(id) from app_user where role = 'SUPERVISOR' and centre_id = 1 and active");
        services.signIn(new Identity(supervisor, null, "giamsat", Role.SUPERVISOR, 1, 0));
    }

    @Test
    void whoTookTheContactHearsOfTheDecision() {
        List<String> told = services.inTransaction(() -> {
            List<Long> waiting = ids("select id from intervention_request where centre_id = 1 and status = 'WAITING'"
                    + " and line = 'CHILD_PROTECTION' order by id limit 2");
            waiting.forEach(this::askedByTheOperator);
            OpenedCase.from(services, waiting.get(0), "VIOLENCE", Urgency.NORMAL, operator);
            services.get(RequestService.class).decline(waiting.get(1), "Đã có ca khác.");
            return told(operator);
        });

        assertThat(told).hasSize(3);
        assertThat(told.get(0))
                .matches("REQUEST_DECIDED Đề nghị YC-\\S+: đã mở ca CT-\\S+ /intervention/view\\?id=\\d+");
        assertThat(told.get(1)).matches("CASE_ASSIGNED Được giao phụ trách ca CT-\\S+ /intervention/view\\?id=\\d+");
        assertThat(told.get(2)).matches("REQUEST_DECIDED Đề nghị YC-\\S+: không mở ca.* /contact/view\\?id=\\d+");
    }

    @Test
    void aHandOverIsToldToBothAndTheOwnActToNobody() {
        long led = caseInStatus("ACTION");
        long other = number("select id from app_user where role = 'OPERATOR' and centre_id = 1 and active and id > "
                + operator + " order by id limit 1");
        services.inTransaction(() -> {
            assigned(led, operator);
            give(led, other);
            interventions.recordAction(led, "VISIT", "Đến nhà.", null);
            interventions.move(led, CaseMove.REVIEW, null, null);
            give(led, supervisor);

            assertThat(told(operator)).singleElement().asString().contains("đã bàn giao cho người khác");
            assertThat(told(other))
                    .extracting(one -> one.split(" ")[0])
                    .containsExactly("CASE_ASSIGNED", "CASE_MOVED", "CASE_ASSIGNED");
            assertThat(told(supervisor)).isEmpty();
            return null;
        });
    }

    @Test
    void whatAnAgencyAnsweredIsToldInTheLanguageOfWhoLeadsTheCase() {
        long led = caseInStatus("ACTION");
        List<String> told = services.inTransaction(() -> {
            assigned(led, operator);
            services.entities()
                    .createNativeQuery("update app_user set language = 'en' where id = " + operator)
                    .executeUpdate();
            ReferralForm form = new ReferralForm();
            form.setAgencyIds(List.of(number("select min(id) from agency where active")));
            form.setRequest("Đề nghị xác minh.");
            form.setHelpedCount(1);
            ReferralService referrals = services.get(ReferralService.class);
            long sent = referrals.refer(led, form).get(0).getId();
            referrals.move(sent, ReferralMove.CONFIRM_RECEIPT, null, null);
            return told(operator);
        });

        assertThat(told).hasSize(2);
        assertThat(told.get(1))
                .matches("REFERRAL_ANSWERED Referral CG-\\S+ of case CT-\\S+: .* /referral/view\\?id=\\d+");
    }

    private void askedByTheOperator(long request) {
        services.entities()
                .createNativeQuery(
                        "update intervention_request set requested_by = " + operator + " where id = " + request)
                .executeUpdate();
    }

    private void assigned(long caseId, long userId) {
        services.entities()
                .createNativeQuery("update intervention_case set assigned_to = " + userId + " where id = " + caseId)
                .executeUpdate();
    }

    private long caseInStatus(String status) {
        return number("select min(id) from intervention_case where centre_id = 1 and status = '" + status + "'");
    }

    private List<String> told(long recipient) {
        services.entities().flush();
        return services.entities()
                .createQuery(
                        "select concat(n.kind, ' ', n.subject, ' ', n.link) from Notification n"
                                + " where n.recipientId = :recipient and n.createdAt = :now order by n.id",
                        String.class)
                .setParameter("recipient", recipient)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private List<Long> ids(String sql) {
        List<?> rows = services.entities().createNativeQuery(sql).getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    private void give(long caseId, long userId) {
        AssignmentForm form = AssignmentForm.of(interventions.read(caseId));
        form.setAssignee(userId);
        interventions.assign(caseId, form);
    }

    private long number(String sql) {
        return ((Number) services.entities().createNativeQuery(sql).getSingleResult()).longValue();
    }
}
