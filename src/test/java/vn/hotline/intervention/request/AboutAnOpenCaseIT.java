package vn.hotline.intervention.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.Identifier;
import vn.hotline.demo.DemoLoader;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** Whoever takes a known caller's contact says which open case it is about. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AboutAnOpenCaseIT {

    private static final String NUMBER = "0900 000 147";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private ServicesOnDatabase services;

    private ContactService contacts;
    private long open;
    private long closed;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("about-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        services = new ServicesOnDatabase(database.access(), clock);
        contacts = services.get(ContactService.class);
        long operator = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1 and active");
        services.signIn(new Identity(operator, null, "truc", Role.OPERATOR, 1, 0));
        open = ofCase("status = 'ACTION' and commune_id is not null");
        closed = ofCase("status = 'CLOSED'");
    }

    @Test
    void aGraveContactIsLinkedDecidedAndRaisesTheCase() {
        services.inTransaction(() -> {
            services.entities()
                    .createNativeQuery("update intervention_case set urgency = 'NORMAL', assigned_to ="
                            + " (select min(id) from app_user where role = 'SUPERVISOR' and centre_id = 1) where id = "
                            + open)
                    .executeUpdate();
            Contact contact = record(ContactLevel.INTERVENTION, open);

            InterventionCase about = services.entities().find(InterventionCase.class, open);
            assertThat(about.links().holds(contact.getId())).isTrue();
            assertThat(about.getUrgency()).isEqualTo(Urgency.EMERGENCY);
            assertThat(statusOfRequest(contact)).containsExactly("LINKED");
            // that it is about the case, and that the hours of an emergency run
            assertThat(services.entities()
                            .createNativeQuery(
                                    "select subject from notification where recipient_id = " + about.getAssignedTo()
                                            + " and link = '/intervention/view?id=" + open + "'",
                                    String.class)
                            .getResultList())
                    .hasSize(2);
            return null;
        });
    }

    @Test
    void aQuestionAboutTheCaseIsLinkedWithoutARequest() {
        services.inTransaction(() -> {
            Contact contact = record(ContactLevel.INFORMATION, open);

            assertThat(services.entities()
                            .find(InterventionCase.class, open)
                            .links()
                            .holds(contact.getId()))
                    .isTrue();
            assertThat(statusOfRequest(contact)).isEmpty();
            return null;
        });
    }

    @Test
    void aCaseThatEndedMeanwhileLeavesTheDecisionToTheSupervisor() {
        services.inTransaction(() -> {
            Contact contact = record(ContactLevel.INTERVENTION, closed);

            assertThat(services.entities()
                            .find(InterventionCase.class, closed)
                            .links()
                            .holds(contact.getId()))
                    .isFalse();
            assertThat(statusOfRequest(contact)).containsExactly("WAITING");
            return null;
        });
    }

    @Test
    void openCasesOfTheNumberAreFoundAndTheLookUpIsOnTheTrail() {
        services.inTransaction(() -> {
            record(ContactLevel.INFORMATION, open);

            List<CaseRow> found = services.get(PossibleCaseSearch.class)
                    .openOfCaller(Identifier.of("+84900000147", null), Helpline.CHILD_PROTECTION);

            assertThat(found).extracting(CaseRow::id).contains(open).doesNotContain(closed);
            assertThat(services.get(PossibleCaseSearch.class)
                            .openOfCaller(Identifier.of("+84900000147", null), Helpline.TRAFFICKING))
                    .isEmpty();
            assertThat(number("select count(*) from audit_entry where action = 'LOOK_UP' and subject_kind = 'CASE'"))
                    .isGreaterThanOrEqualTo(2);
            return null;
        });
    }

    private Contact record(ContactLevel level, long about) {
        long id =
                contacts.open(Helpline.CHILD_PROTECTION, Channel.PHONE, NUMBER).getId();
        ContactForm form = contacts.draft(id).form();
        form.setLevel(level);
        form.setNarrative("Gọi lại về ca đang mở.");
        if (level == ContactLevel.INTERVENTION) {
            form.setUrgency(Urgency.EMERGENCY);
            form.setInterventionType("VIOLENCE");
            form.setProvinceId((int) number("select province_id from intervention_case where id = " + open));
            form.setCommuneId((int) number("select commune_id from intervention_case where id = " + open));
        }
        contacts.about(id, about);
        assertThat(contacts.draft(id).aboutCase()).isEqualTo(about);
        Contact contact = contacts.finalise(id, form);
        services.entities().flush();
        return contact;
    }

    private List<Object> statusOfRequest(Contact contact) {
        List<?> rows = services.entities()
                .createNativeQuery("select status from intervention_request where contact_id = " + contact.getId())
                .getResultList();
        return List.copyOf(rows);
    }

    private long ofCase(String condition) {
        return number("select min(id) from intervention_case where centre_id = 1 and line = 'CHILD_PROTECTION'"
                + " and " + condition);
    }

    private long number(String sql) {
        return ((Number) services.entities().createNativeQuery(sql).getSingleResult()).longValue();
    }
}
