package vn.hotline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.audit.AuditEntry;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** Guessing a password: as slow behind a session that was left open as at the door. */
class SignInServiceIT {

    private static final String RIGHT = "a sentence of her own";
    private static final String NEXT = "another sentence of hers";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private final String username = "t" + UUID.randomUUID().toString().substring(0, 8);
    private ServicesOnDatabase services;
    private SignInService service;

    @BeforeEach
    void enter() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), clock);
        service = services.get(SignInService.class);
        AppUser user = services.committed(() -> {
            AppUser made = new AppUser(username, username, Role.OPERATOR, 1, clock.instant());
            made.setPassword(Passwords.hash(RIGHT), false);
            services.entities().persist(made);
            return made;
        });
        services.signIn(user.identity());
    }

    @AfterEach
    void leave() {
        services.close();
    }

    @Test
    void fifthWrongGuessOfOnesOwnPasswordLocksTheAccountForTheRightOneToo() {
        guess(AppUser.ATTEMPTS);

        assertThat(changed(RIGHT)).isFalse();
        assertThat(signedIn()).isFalse();
        clock.advance(AppUser.LOCKED_FOR.minusSeconds(1));
        assertThat(changed(RIGHT)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(changed(RIGHT)).isTrue();
    }

    @Test
    void guessesAtTheDoorAndBehindItAreCountedTogether() {
        guess(AppUser.ATTEMPTS - 1);
        assertThat(services.committed(() -> service.signIn(username, "wrong"))).isEmpty();

        assertThat(signedIn()).isFalse();
        assertThat(changed(RIGHT)).isFalse();
    }

    @Test
    void rightPasswordForgetsTheWrongOnes() {
        guess(AppUser.ATTEMPTS - 1);
        assertThat(signedIn()).isTrue();
        guess(AppUser.ATTEMPTS - 1);

        assertThat(changed(RIGHT)).isTrue();
    }

    @Test
    void everyGuessIsOnTheTrail() {
        guess(2);
        changed(RIGHT);

        assertThat(trail()).containsExactly("PASSWORD_REFUSED", "PASSWORD_REFUSED", "PASSWORD_CHANGED");
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(changed("wrong " + i)).isFalse();
        }
    }

    private boolean changed(String password) {
        return services.committed(() -> service.changeOwnPassword(password, NEXT))
                .isPresent();
    }

    private boolean signedIn() {
        return services.committed(() -> service.signIn(username, RIGHT)).isPresent();
    }

    private List<String> trail() {
        return services.inTransaction(() -> services.entities()
                .createQuery("from AuditEntry a where a.actorName = :name order by a.id", AuditEntry.class)
                .setParameter("name", username)
                .getResultStream()
                .map(entry -> entry.getAction().name())
                .toList());
    }
}
