package vn.hotline.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.entry.SignInService;
import vn.hotline.platform.notice.Notification;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** Whoever changes where somebody's mails go, she hears of it, at the old address and the new one. */
class MailAddressesIT {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);
    private ServicesOnDatabase services;
    private AppUser person;

    @BeforeEach
    void somebodyWithAnAddress() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), clock)
                .with(
                        MailSettings.class,
                        new MailSettings("127.0.0.1", 25, "a@example.vn", null, null, MailTls.NONE, ""));
        person = services.committed(() -> {
            AppUser made = new AppUser(name, name, Role.MANAGER, 1, clock.instant());
            made.setPassword("-");
            made.setEmail("old@example.vn");
            services.entities().persist(made);
            return made;
        });
        services.signIn(person.identity());
    }

    @AfterEach
    void leave() {
        services.close();
    }

    @Test
    void bothAddressesAndThePersonAreTold() {
        changeTo("new@example.vn");

        assertThat(addressees()).containsExactlyInAnyOrder("old@example.vn", "new@example.vn");
        assertThat(services.entities()
                        .createQuery("from Notification n where n.recipientId = :id", Notification.class)
                        .setParameter("id", person.getId())
                        .getResultList())
                .hasSize(1);
    }

    @Test
    void addressThatIsTakenAwayIsTold() {
        changeTo(null);

        assertThat(addressees()).containsExactly("old@example.vn");
    }

    @Test
    void sameAddressIsNoChange() {
        changeTo("old@example.vn");

        assertThat(addressees()).isEmpty();
    }

    private void changeTo(String address) {
        services.committed(() -> {
            services.get(SignInService.class).setOwnEmail(address);
            return null;
        });
    }

    /** Where they go if they are sent now. */
    private List<String> addressees() {
        MailOutbox outbox = services.get(MailOutbox.class);
        return services.entities()
                .createQuery("select m.id from Mail m where m.recipientId = :id", Long.class)
                .setParameter("id", person.getId())
                .getResultStream()
                .flatMap(id -> outbox.take(id).stream())
                .map(MailOutbox.Outgoing::address)
                .toList();
    }
}
