package vn.hotline.contact.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.Identifier;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.contact.arrival.ArrivalRow;
import vn.hotline.contact.arrival.ArrivalSearch;
import vn.hotline.contact.arrival.ArrivalService;
import vn.hotline.contact.arrival.Arriving;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.Line;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** What is known of whoever is in touch before the first word, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownCallersIT {

    private static final Instant NOW = Instant.parse("2026-11-22T02:14:00Z");
    private static final Line LINE = Line.CHILD_PROTECTION;

    private final SettableClock clock = new SettableClock(NOW);
    private int told;
    private long operator;
    private long supervisor;

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private ServicesOnDatabase services;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("known-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        services = new ServicesOnDatabase(database.access(), clock);
        operator = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1 and active");
        supervisor = number("select min(id) from app_user where role = 'SUPERVISOR' and centre_id = 1 and active");
    }

    @BeforeEach
    void itIsQuiet() {
        clock.set(NOW);
        services.committed(() -> {
            services.entities().createNativeQuery("delete from call_back").executeUpdate();
            services.entities().createNativeQuery("delete from arrival").executeUpdate();
            return services.entities()
                    .createNativeQuery("delete from arrival_told")
                    .executeUpdate();
        });
    }

    // ---------------------------------------------------------------- known again

    @Test
    void whoeverWritesByZaloAgainIsKnown() {
        long first = finished(arrives(Channel.ZALO, null, Identifier.zalo("246810"), "Cô ơi"), null);
        long second = arrives(Channel.ZALO, null, Identifier.zalo("246810"), "Cháu đây ạ");

        assertThat(queueRow(second).contacts()).isEqualTo(1);
        long contact = asOperator(() -> arrivals().take(second).getId());
        ContactForm form = asOperator(() -> contacts().draft(contact).form());
        assertThat(form.getCallerZaloId()).isEqualTo("246810");
        assertThat(earlier(contact, form)).extracting(ContactRow::id).containsExactly(first);
    }

    @Test
    void whoeverSendsByTheAppAgainIsKnownThoughNobodyTypesTheInstallation() {
        long first = finished(arrives(Channel.APP, null, Identifier.app("5f0e-77"), "Bố cháu đánh"), null);
        long second = arrives(Channel.APP, "0900 000 871", Identifier.app("5f0e-77"), "Cháu sợ");

        assertThat(queueRow(second).contacts()).isEqualTo(1);
        long contact = finished(second, "0900 000 871");
        long third = arrives(Channel.PHONE, "0900 000 871", null, null);
        assertThat(queueRow(third).contacts()).isEqualTo(1);
        long draft = asOperator(() -> arrivals().take(third).getId());
        assertThat(earlier(draft, asOperator(() -> contacts().draft(draft).form())))
                .extracting(ContactRow::id)
                .containsExactly(contact);
        assertThat(first).isNotEqualTo(contact);
    }

    @Test
    void aContactOfTheSameNumberAndAccountIsCountedOnce() {
        finished(arrives(Channel.APP, "0900 000 872", Identifier.app("5f0e-78"), "Cháu sợ"), "0900 000 872");
        long again = arrives(Channel.APP, "0900 000 872", Identifier.app("5f0e-78"), "Cô ơi");

        assertThat(queueRow(again).contacts()).isEqualTo(1);
        List<Identifier> who = List.of(
                Identifier.phone("0900 000 872").orElseThrow(),
                Identifier.app("5f0e-78").orElseThrow());
        assertThat(asOperator(() -> services.get(ContactSearch.class).ofCaller(who, null, 8)))
                .hasSize(1);
        assertThat(asOperator(() -> services.get(ContactSearch.class).countOfCaller(who, null)))
                .isEqualTo(1);
    }

    @Test
    void whatIsForgottenOfAnArrivalIsItsAccountToo() {
        long id = arrives(Channel.ZALO, null, Identifier.zalo("246811"), "Cô ơi");
        services.signIn(Identity.program(1));
        services.committed(() -> {
            services.get(ArrivalQueue.class).forget(List.of(id));
            return null;
        });
        assertThat(number("select count(*) from arrival where id = " + id
                        + " and account is null and account_token is null"))
                .isEqualTo(1);
    }

    // ---------------------------------------------------------------- the records

    private long arrives(
            Channel channel, String callerNumber, Optional<Identifier> account, String words) {
        services.signIn(Identity.program(1));
        Arriving somebody = new Arriving(
                channel.name().toLowerCase(Locale.ROOT),
                "known-" + ++told,
                LINE,
                1,
                channel,
                callerNumber,
                null,
                account == null ? null : account.orElse(null),
                words,
                null,
                clock.instant().minusSeconds(30),
                null);
        return services.committed(
                () -> services.get(ArrivalQueue.class).offer(somebody).getId());
    }

    /** @return the contact */
    private long finished(long arrival, String callerNumber) {
        long contact = asOperator(() -> arrivals().take(arrival).getId());
        ContactForm form = asOperator(() -> contacts().draft(contact).form());
        form.setLevel(ContactLevel.INFORMATION);
        form.setCallerNumber(callerNumber);
        form.setProvinceId(1);
        asOperator(() -> contacts().finalise(contact, form));
        return contact;
    }

    private ArrivalRow queueRow(long id) {
        return asOperator(() -> services.get(ArrivalSearch.class).queue(LINE, null, null, 50).rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow());
    }

    private List<ContactRow> earlier(long contact, ContactForm form) {
        return asOperator(() -> services.get(ContactSearch.class)
                .ofCaller(contacts().identifiers(contact, form), contact, 8));
    }

    private ArrivalService arrivals() {
        return services.get(ArrivalService.class);
    }

    private ContactService contacts() {
        return services.get(ContactService.class);
    }

    private <T> T asOperator(Supplier<T> work) {
        services.signIn(new Identity(operator, null, "Lê Minh Họa", Role.OPERATOR, 1, 0));
        return services.committed(work);
    }

    private <T> T asSupervisor(Supplier<T> work) {
        services.signIn(new Identity(supervisor, null, "Trần Thị Dụ", Role.SUPERVISOR, 1, 0));
        return services.committed(work);
    }

    private long number(String sql) {
        return ((Number) services.inTransaction(
                        () -> services.entities().createNativeQuery(sql).getSingleResult()))
                .longValue();
    }
}
