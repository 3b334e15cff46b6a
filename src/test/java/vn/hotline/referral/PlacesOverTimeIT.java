package vn.hotline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactService;
import vn.hotline.demo.DemoLoader;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.ClassificationForm;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.request.InterventionRequest;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.OpenedCase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** A place is what stood there on its day, and is found under each name it had. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesOverTimeIT {

    private static final LocalDate BEFORE = LocalDate.of(2026, 4, 15);
    private static final LocalDate AFTER = LocalDate.of(2026, 4, 30);
    private static final Instant NOW = Instant.parse("2026-11-22T02:14:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private DemoDatabase database;
    private ServicesOnDatabase services;
    private Places places;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("places-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=128M");
        services = new ServicesOnDatabase(database.access(), clock);
        places = services.get(Places.class);
    }

    @AfterAll
    void stop() throws SQLException {
        services.close();
        database.close();
    }

    @BeforeEach
    void supervisor() {
        clock.set(NOW);
        long id = services.inTransaction(
                () -> number("select min(id) from app_user where role = 'SUPERVISOR' and centre_id = 1"));
        services.signIn(new Identity(id, null, "test", Role.SUPERVISOR, 1, 0));
    }

    @Test
    void communesCarryTheOfficialCodes() {
        services.inTransaction(() -> {
            assertThat(number("select count(*) from commune where valid_to is null and code regexp '^[0-9]{5}$'"))
                    .isEqualTo(3321);
            assertThat(number("select count(*) from commune where code not regexp '^[0-9]{5}$'"))
                    .isZero();
            assertThat(named("00004")).isEqualTo("Ba Đình");
            assertThat(named("16609")).isEqualTo("Đào Duy Từ");
            assertThat(named("24823")).isEqualTo("Phường 1 Bảo Lộc");
            return null;
        });
    }

    private String named(String code) {
        return places.communeOf(code, AFTER).getName();
    }

    @Test
    void tenCommunesOfDongNaiAreWardsSinceItIsACity() {
        services.inTransaction(() -> {
            assertThat(number("select count(*) from commune where valid_from = '2026-04-30' and kind = 'WARD'"))
                    .isEqualTo(10);
            Commune before = places.communeOf("26368", BEFORE);
            Commune after = places.communeOf("26368", AFTER);
            assertThat(before.getKind()).isEqualTo("COMMUNE");
            assertThat(after.getKind()).isEqualTo("WARD");
            assertThat(before.getSuccessorId()).isEqualTo(after.getId());
            int province = places.provinceOf("75", BEFORE).getId();
            int city = places.provinceOf("75", AFTER).getId();
            assertThat(places.fits(province, before.getId(), BEFORE)).isTrue();
            assertThat(places.fits(city, after.getId(), AFTER)).isTrue();
            assertThat(places.fits(province, after.getId(), BEFORE)).isFalse();
            assertThat(places.fits(city, before.getId(), AFTER)).isFalse();
            return null;
        });
    }

    @Test
    void aCodeThatNamedAnotherProvinceBeforeHasNoneOfItsCommunes() {
        services.inTransaction(() -> {
            Province binhDinh = places.provinceOf("52", LocalDate.of(2025, 6, 30));
            Province giaLai = places.provinceOf("52", LocalDate.of(2025, 7, 1));
            int commune = (int) number("select min(id) from commune where province_code = '52'");
            assertThat(places.fits(giaLai.getId(), commune, LocalDate.of(2025, 7, 1)))
                    .isTrue();
            assertThat(places.fits(binhDinh.getId(), commune, LocalDate.of(2025, 6, 30)))
                    .isFalse();
            assertThat(places.hasCommunesOn(LocalDate.of(2025, 6, 30))).isFalse();
            assertThat(places.hasCommunesOn(LocalDate.of(2025, 7, 1))).isTrue();
            return null;
        });
    }

    @Test
    void aPlaceOfItsDayStaysInACaseOpenedLater() {
        services.inTransaction(() -> {
            InterventionCase opened = ofDongNai();
            Object facts = opened.facts();
            ClassificationForm graver = ClassificationForm.of(opened);
            graver.setUrgency(Urgency.HIGH);
            services.get(CaseService.class).correct(opened.getId(), graver, "Nặng hơn.");

            assertThat(opened.getProvinceId())
                    .isEqualTo(places.provinceOf("75", BEFORE).getId());
            assertThat(opened.getCommuneId()).isNotNull();
            assertThat(opened.facts()).isEqualTo(facts);
            return null;
        });
    }

    @Test
    void agenciesAreOfferedUnderEachNameThePlaceHad() {
        services.inTransaction(() -> {
            AgencySearch search = services.get(AgencySearch.class);
            int city = places.provinceOf("75", AFTER).getId();
            int province = places.provinceOf("75", BEFORE).getId();
            int binhPhuoc = places.provinceOf("70", LocalDate.of(2025, 6, 30)).getId();
            for (int asked : List.of(city, province, binhPhuoc)) {
                assertThat(search.list(new AgencyFilter(null, asked, null, true), Order.by(AgencyColumn.NAME), null, 50)
                                .rows())
                        .as("for %d", asked)
                        .isNotEmpty()
                        .anyMatch(row -> row.provinceId() == city);
            }
            return null;
        });
    }

    @Test
    void equalAgenciesAreRefused() {
        services.inTransaction(() -> {
            AgencyService agencies = services.get(AgencyService.class);
            int city = places.provinceOf("75", AFTER).getId();
            Agency first = agencies.create(agency("Công an phường Mẫu", city));
            services.entities().flush();
            assertThatThrownBy(() -> agencies.create(agency("  CONG AN  phuong mẫu", city)))
                    .hasMessageContaining("agency.thereAlready");
            agencies.disable(first.getId());
            assertThatThrownBy(() -> agencies.create(agency("Công an phường Mẫu", city)))
                    .hasMessageContaining("agency.thereAlready");
            AgencyForm same = agency("Công an phường Mẫu", city);
            same.setReadAs(first.asForm().getReadAs());
            agencies.change(first.getId(), same);
            agencies.create(
                    agency("Công an phường Mẫu", places.provinceOf("01", AFTER).getId()));
            agencies.create(agency("Công an phường Mẫu", null));
            services.entities().flush();
            assertThatThrownBy(() -> agencies.create(agency("Công an phường Mẫu", null)))
                    .hasMessageContaining("agency.thereAlready");
            return null;
        });
    }

    private static AgencyForm agency(String name, Integer province) {
        AgencyForm form = new AgencyForm();
        form.setName(name);
        form.setKind("POLICE");
        form.setProvinceId(province);
        return form;
    }

    private InterventionCase ofDongNai() {
        clock.set(Instant.parse("2026-04-15T03:00:00Z"));
        ContactService contacts = services.get(ContactService.class);
        Contact contact = contacts.open(Helpline.CHILD_PROTECTION, Channel.PHONE, null);
        services.entities().flush();
        ContactForm form = new ContactForm();
        form.setChannel(Channel.PHONE);
        form.setLevel(ContactLevel.INTERVENTION);
        form.setUrgency(Urgency.NORMAL);
        form.setNarrative("Nghe tiếng trẻ khóc.");
        form.setInterventionType("VIOLENCE");
        form.setProvinceId(places.provinceOf("75", BEFORE).getId());
        form.setCommuneId(places.communeOf("26368", BEFORE).getId());
        form.setReadAs(contacts.draft(contact.getId()).form().getReadAs());
        contacts.finalise(contact.getId(), form);
        services.entities().flush();
        clock.set(NOW);
        InterventionRequest request = services.entities()
                .createQuery("from InterventionRequest r where r.contactId = :contact", InterventionRequest.class)
                .setParameter("contact", contact.getId())
                .getSingleResult();
        InterventionCase opened = OpenedCase.from(services, request.getId(), "VIOLENCE", Urgency.NORMAL, null);
        services.entities().flush();
        return opened;
    }

    private long number(String sql) {
        return ((Number)
                        services.entities().createNativeQuery(sql, Object.class).getSingleResult())
                .longValue();
    }
}
