package vn.hotline.platform.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.EmailAddress;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Strangers;

/** Signing in and what a person sets for herself: open to everybody, since it is how one becomes somebody. */
@Stateless
@PermitAll
public class SignInService {

    private static final int LONGEST_NAME = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser current;

    @Inject
    private Strangers strangers;

    /**
     * Checks name and password. The answer is the same for an unknown name, a wrong password, a disabled and a locked
     * account, so that nobody learns which accounts exist.
     *
     * @return the person, or empty
     */
    public Optional<AppUser> signIn(String username, String password) {
        Optional<AppUser> found = lockByUsername(username);
        String hash = found.map(AppUser::getPasswordHash).orElse(null);
        boolean right = Passwords.matches(password == null ? "" : password, hash);
        if (found.isEmpty()) {
            // people type their password here, too
            strangers.did(AuditAction.SIGN_IN_REFUSED, current.address(), Detail.of(Detail.words(typed(username))));
            return Optional.empty();
        }
        AppUser user = found.get();
        boolean accepted = user.isActive() && user.guessed(right, clock.instant());
        audit.record(
                user.identity(),
                accepted ? AuditAction.SIGN_IN : AuditAction.SIGN_IN_REFUSED,
                RecordKind.USER,
                user.getId(),
                null);
        return accepted ? found : Optional.empty();
    }

    private static String typed(String username) {
        return username == null ? null : username.substring(0, Math.min(username.length(), LONGEST_NAME));
    }

    public void signOut() {
        Identity who = current.get();
        audit.record(AuditAction.SIGN_OUT, RecordKind.USER, who.userId(), null);
    }

    /** Whether a session made with this identity may go on. */
    public boolean isCurrent(Identity who) {
        return entities.createQuery(
                                "select count(u) from AppUser u where u.id = :id and u.active = true and u.sessionStamp = :stamp",
                                Long.class)
                        .setParameter("id", who.userId())
                        .setParameter("stamp", who.stamp())
                        .getSingleResult()
                == 1;
    }

    /**
     * Wrong guesses of the present password count like those at sign-in: whoever finds a screen left open guesses no
     * faster here than there. A refusal is no exception, which would take the count back.
     *
     * @return the person with the new session stamp; empty if the present password is wrong or the account is locked
     * @throws BusinessException at {@code newPassword} if it is too short or the same
     */
    public Optional<AppUser> changeOwnPassword(String oldPassword, String newPassword) {
        if (newPassword == null || newPassword.length() < Passwords.SHORTEST) {
            throw BusinessException.at("newPassword", "password.tooShort", Passwords.SHORTEST);
        }
        if (newPassword.equals(oldPassword)) {
            throw BusinessException.at("newPassword", "password.same");
        }
        AppUser user = entities.find(AppUser.class, current.get().userId(), LockModeType.PESSIMISTIC_WRITE);
        boolean right = Passwords.matches(oldPassword == null ? "" : oldPassword, user.getPasswordHash());
        if (!user.guessed(right, clock.instant())) {
            audit.record(AuditAction.PASSWORD_REFUSED, RecordKind.USER, user.getId(), null);
            return Optional.empty();
        }
        user.setPassword(Passwords.hash(newPassword), false);
        audit.record(AuditAction.PASSWORD_CHANGED, RecordKind.USER, user.getId(), null);
        return Optional.of(user);
    }

    public void setPreferences(String language, Theme theme, Line line) {
        AppUser user = entities.find(AppUser.class, current.get().userId());
        user.setLanguage(language);
        user.setTheme(theme);
        user.setLine(line);
    }

    /**
     * Where mails to this person go.
     *
     * @param typed null for nowhere
     * @throws BusinessException at {@code email}
     */
    public void setOwnEmail(String typed) {
        String email = VietnameseText.clean(typed);
        Problems problems = new Problems();
        EmailAddress.check(email, "email", problems);
        problems.throwIfAny();
        AppUser user = entities.find(AppUser.class, current.get().userId());
        user.setEmail(email);
        audit.record(AuditAction.CHANGE, RecordKind.USER, user.getId(), Detail.of(Detail.text("user.email")));
    }

    public AppUser own() {
        return entities.find(AppUser.class, current.get().userId());
    }

    private Optional<AppUser> lockByUsername(String username) {
        if (username == null) {
            return Optional.empty();
        }
        return entities.createQuery("from AppUser u where u.username = :name", AppUser.class)
                .setParameter("name", username.strip().toLowerCase(Locale.ROOT))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
