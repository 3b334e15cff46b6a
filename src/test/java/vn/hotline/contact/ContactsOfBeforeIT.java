package vn.hotline.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.search.SearchReindex;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** What a build of before wrote down of callers looks, is found and is known again as if it were written today. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactsOfBeforeIT {

    private static final String OF_2017 = "0163 900 0481";
    private static final String TODAY = "033 900 0481";
    private static final String LANDLINE_OF_2016 = "0511 3 822 481";
    private static final String ZALO = "6281930471155520481";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private ServicesOnDatabase services;

    private long landline;
    private long mobile;
    private long area;
    private long zalo;
    private long hidden;
    private long dismissed;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("before-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        services = new ServicesOnDatabase(database.access(), clock);
        long supervisor = number("select min(id) from app_user where centre_id = 1 and role = 'SUPERVISOR'");
        services.signIn(new Identity(supervisor, null, "supervisor", Role.SUPERVISOR, 1, 0));
        List<Long> recorded = ids("status = 'FINALISED'");
        landline = recorded.get(0);
        mobile = recorded.get(1);
        area = recorded.get(2);
        zalo = recorded.get(3);
        hidden = recorded.get(4);
        dismissed = ids("status = 'DISMISSED'").get(0);
        List.of(landline, mobile, area, zalo, hidden, dismissed).forEach(this::forget);
        try (Connection owner = database.access().connectAsOwner()) {
            write(owner, landline, "+842437333481", "02437333481", null);
            write(owner, mobile, OF_2017, "01639000481", null);
            write(owner, area, LANDLINE_OF_2016, "05113822481", null);
            write(owner, zalo, null, null, ZALO);
            // all hidden numbers were one caller
            write(owner, hidden, "ẩn số", "", null);
            write(owner, dismissed, "+84339000481", "0339000481", null);
            owner.createStatement()
                    .execute("UPDATE search_reindex SET below_id = (SELECT max(id) + 1 FROM contact)"
                            + " WHERE record_kind = 'CONTACT'");
        }
        assertThat(found(ZALO)).as("the row is as before").isEmpty();
        SearchReindex reindex = services.get(SearchReindex.class);
        ContactWords contacts = services.get(ContactWords.class);
        while (services.committed(() -> reindex.next(contacts))) {
            // the next one
        }
    }

    @Test
    void numbersLookAsPeopleReadThemAndThoseOfBeforeStayAsTheyWereTold() {
        assertThat(shown(landline)).isEqualTo("(024) 3733 3481");
        assertThat(shown(dismissed)).isEqualTo("0339 000 481");
        assertThat(shown(mobile)).isEqualTo(OF_2017);
        assertThat(shown(area)).isEqualTo(LANDLINE_OF_2016);
        assertThat(shown(hidden)).isEqualTo("ẩn số");
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_2017, TODAY, "0339000481", "01639000481", "+84 33 900 0481"})
    void theNumberOf2017IsFoundByItsOldAndItsNewDigits(String typed) {
        assertThat(found(typed)).contains(mobile);
    }

    @ParameterizedTest
    @ValueSource(strings = {LANDLINE_OF_2016, "(0236) 3822 481", "02363822481"})
    void theLandlineIsFoundByItsOldAndItsNewArea(String typed) {
        assertThat(found(typed)).contains(area);
    }

    @Test
    void aZaloIdIsFoundWholeAndByItsEnd() {
        assertThat(found(ZALO)).containsExactly(zalo);
        assertThat(found(ZALO.substring(ZALO.length() - 6))).contains(zalo);
    }

    @Test
    void earlierContactsAreThoseOfTheSameLineWhateverItsNumberWasThen() {
        assertThat(ofCaller(TODAY)).contains(mobile, dismissed);
        assertThat(ofCaller(OF_2017)).contains(mobile, dismissed);
        assertThat(ofCaller("024 3733 3481")).containsExactly(landline);
        assertThat(ofCaller("ẩn số")).isEmpty();
        assertThat(number("select count(*) from contact where caller_number_token is not null and id = " + hidden))
                .isZero();
    }

    @Test
    void aSecondPassChangesNothing() {
        String versions = "select sum(version) from contact";
        long before = number(versions);
        services.committed(() -> services.entities()
                .createNativeQuery(
                        "update search_reindex set below_id = " + (dismissed + 50) + " where record_kind = 'CONTACT'")
                .executeUpdate());
        SearchReindex reindex = services.get(SearchReindex.class);
        ContactWords contacts = services.get(ContactWords.class);
        while (services.committed(() -> reindex.next(contacts))) {
            // the next one
        }
        assertThat(number(versions)).isEqualTo(before);
    }

    /** As builds of before did: the number as it came or in the form it was compared by, under its own digits alone. */
    private static void write(Connection owner, long id, String number, String digits, String zalo)
            throws SQLException {
        Sealing sealing = Sealing.current();
        try (PreparedStatement update = owner.prepareStatement("UPDATE contact SET caller_number = ?,"
                + " caller_number_token = ?, caller_zalo_id = ? WHERE id = ?")) {
            update.setBytes(1, number == null ? null : sealing.seal(number, "contact.caller_number"));
            update.setBytes(2, digits == null ? null : sealing.hash("caller:" + digits, 16));
            update.setBytes(3, zalo == null ? null : sealing.seal(zalo, "contact.caller_zalo_id"));
            update.setLong(4, id);
            update.executeUpdate();
        }
    }

    private void forget(long id) {
        services.committed(() -> {
            Contact contact = services.entities().find(Contact.class, id);
            services.get(SearchIndex.class)
                    .replace(1, RecordKind.CONTACT, id, contact.searchTokens().tokens(), Set.of());
            return null;
        });
    }

    private String shown(long id) {
        return services.inTransaction(
                () -> services.entities().find(Contact.class, id).getCallerNumber());
    }

    private List<Long> found(String typed) {
        return services.inTransaction(() -> services.get(ContactSearch.class).find(typed, 50).rows().stream()
                .map(ContactRow::id)
                .toList());
    }

    private List<Long> ofCaller(String number) {
        return services.inTransaction(
                () -> services.get(ContactSearch.class).ofCaller(Identifier.of(number, null), null, 50).stream()
                        .map(ContactRow::id)
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private List<Long> ids(String condition) {
        return services.inTransaction(() -> services.entities()
                .createNativeQuery(
                        "select id from contact where centre_id = 1 and channel = 'PHONE' and " + condition
                                + " order by id desc limit 5",
                        Long.class)
                .getResultList());
    }

    private long number(String query) {
        return services.inTransaction(
                () -> ((Number) services.entities().createNativeQuery(query).getSingleResult()).longValue());
    }
}
