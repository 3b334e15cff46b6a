package vn.hotline.platform.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.audit.AuditEntry;
import vn.hotline.platform.mail.MailSettings;
import vn.hotline.platform.mail.MailTls;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Passwords;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** What opens an account, and what stays of a guess. */
class SignInServiceIT {

    private static final String RIGHT = "con cò bay lả bay la";
    private static final String NEXT = "mưa rơi trên mái tôn cũ";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private final String username = "t" + UUID.randomUUID().toString().substring(0, 8);
    private ServicesOnDatabase services;
    private SignInService service;
    private long id;

    @BeforeEach
    void enter() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), clock)
                .with(
                        MailSettings.class,
                        new MailSettings("127.0.0.1", 25, "a@example.vn", null, null, MailTls.NONE, ""));
        service = services.get(SignInService.class);
        AppUser user = services.committed(() -> {
            AppUser made = new AppUser(username, username, Role.OPERATOR, 1, clock.instant());
            made.setPassword(Passwords.hash(RIGHT));
            services.entities().persist(made);
            return made;
        });
        id = user.getId();
        services.signIn(user.identity());
    }

    @AfterEach
    void leave() {
        services.close();
    }

    @Test
    void wrongGuessesChangeNothingOfTheAccount() {
        int version = user().getVersion();
        for (int i = 0; i < 20; i++) {
            assertThat(signedIn("wrong " + i)).isFalse();
            assertThat(changed("wrong " + i, NEXT)).isFalse();
        }

        assertThat(user().getVersion()).isEqualTo(version);
        assertThat(signedIn(RIGHT)).isTrue();
        assertThat(changed(RIGHT, NEXT)).isTrue();
        assertThat(signedIn(NEXT)).isTrue();
    }

    @Test
    void everyGuessIsOnTheTrail() {
        changed("wrong", NEXT);
        signedIn("wrong");
        changed(RIGHT, NEXT);
        signedIn(NEXT);

        assertThat(trail()).containsExactly("PASSWORD_REFUSED", "SIGN_IN_REFUSED", "PASSWORD_CHANGED", "SIGN_IN");
    }

    @Test
    void oneTimePasswordWorksForADay() {
        services.committed(() -> {
            user().setOneTimePassword(Passwords.hash(RIGHT), clock.instant());
            return null;
        });
        clock.advance(AppUser.ONE_TIME_PASSWORD_LASTS.minusSeconds(1));
        assertThat(signedIn(RIGHT)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(signedIn(RIGHT)).isFalse();
    }

    @Test
    void onesOwnPasswordDoesNotEnd() {
        clock.advance(Duration.ofDays(400));

        assertThat(signedIn(RIGHT)).isTrue();
    }

    @Test
    void easilyGuessedPasswordIsRefusedAtItsField() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> changed(RIGHT, "123456789012"))
                .satisfies(refused ->
                        assertThat(refused.getProblems().get(0).field()).isEqualTo("newPassword"));
    }

    private AppUser user() {
        return services.entities().find(AppUser.class, id);
    }

    private boolean changed(String password, String next) {
        return services.committed(() -> service.changeOwnPassword(password, next))
                .isPresent();
    }

    private boolean signedIn(String password) {
        return services.committed(() -> service.signIn(username, password)).isPresent();
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
