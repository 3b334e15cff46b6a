package vn.hotline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactService;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.db.RecordSequences;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.referral.ReferralForm;
import vn.hotline.referral.ReferralService;
import vn.hotline.reporting.publication.document.PeriodReportService;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** Numbers that people read follow each other: a hole looks like a record that was taken away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersOfRecordsIT {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private ServicesOnDatabase services;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("numbers-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        services = new ServicesOnDatabase(database.access(), clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "intervention_case", "counselling_session", "intervention_request", "referral"})
    void demoRecordsOfEachKindBeginAtOneAndLeaveNoneOut(String table) {
        // those that other methods of this class add follow without a hole, too
        assertThat(number("select min(id) from " + table)).isEqualTo(1);
        assertThat(number("select max(id) - count(*) from " + table)).isZero();
    }

    @Test
    void whateverIsWrittenBetweenEachRecordTakesTheNextNumberOfItsKind() {
        long referral = number("select max(id) from referral");
        long request = number("select max(id) from intervention_request");
        for (int i = 1; i <= 3; i++) {
            assertThat(referral()).isEqualTo(referral + i);
            assertThat(report(i)).isEqualTo(i);
            assertThat(request()).isEqualTo(request + i);
        }
    }

    @Test
    void afterARestartTheyGoOnWhereTheRecordsEnd() throws Exception {
        long request = request();
        services.close();
        services = new ServicesOnDatabase(database.access(), clock);
        try (Connection owner = database.access().connectAsOwner()) {
            RecordSequences.goOn(owner);
        }

        assertThat(request()).isEqualTo(request + 1);
    }

    private long referral() {
        services.signIn(person("SUPERVISOR", Role.SUPERVISOR));
        ReferralForm form = new ReferralForm();
        form.setAgencyIds(List.of(number("select min(id) from agency where active")));
        long open = number("select min(id) from intervention_case where centre_id = 1 and status = 'ACTION'");
        form.setRequest("Đề nghị xác minh.");
        form.setHelpedCount(1);
        return services.committed(() ->
                services.get(ReferralService.class).draft(open, form).get(0).getId());
    }

    private long report(int month) {
        services.signIn(person("MANAGER", Role.MANAGER));
        LocalDate first = LocalDate.of(2026, month, 1);
        return services.committed(() -> services.get(PeriodReportService.class)
                .draft(
                        Helpline.CHILD_PROTECTION,
                        new Period(first, first.plusMonths(1).minusDays(1)))
                .getId());
    }

    private long request() {
        services.signIn(person("SUPERVISOR", Role.SUPERVISOR));
        int province = (int) number("select min(id) from province where valid_to is null");
        int commune = (int) number("select min(c.id) from commune c join province p on p.code = c.province_code"
                + " and p.valid_to is null and c.valid_to is null and p.id = " + province);
        long contact = services.committed(() -> {
            ContactService contacts = services.get(ContactService.class);
            long id = contacts.open(Helpline.CHILD_PROTECTION, Channel.PHONE, "0900 000 777")
                    .getId();
            services.entities().flush();
            ContactForm form = contacts.draft(id).form();
            form.setChannel(Channel.PHONE);
            form.setLevel(ContactLevel.INTERVENTION);
            form.setUrgency(Urgency.HIGH);
            form.setNarrative("Người gọi kể chuyện.");
            form.setInterventionType("VIOLENCE");
            form.setLegalBasis(text("select min(code) from code_entry where list = 'LEGAL_BASIS'"));
            form.setProvinceId(province);
            form.setCommuneId(commune);
            contacts.finalise(id, form);
            return id;
        });
        return number("select id from intervention_request where contact_id = " + contact);
    }

    private Identity person(String role, Role as) {
        long id = number("select min(id) from app_user where centre_id = 1 and role = '" + role + "'");
        return new Identity(id, null, role, as, 1, 0);
    }

    private long number(String query) {
        return services.inTransaction(
                () -> ((Number) services.entities().createNativeQuery(query).getSingleResult()).longValue());
    }

    private String text(String query) {
        return (String) services.entities().createNativeQuery(query).getSingleResult();
    }
}
