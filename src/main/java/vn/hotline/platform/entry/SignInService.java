package vn.hotline.platform.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.EmailAddress;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Strangers;
import vn.hotline.platform.mail.MailAddresses;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.PasswordRule;
import vn.hotline.platform.security.Passwords;

/** Signing in, and what a person's password is asked for: open to everybody, since it is how one becomes somebody. */
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

    @Inject
    private MailAddresses addresses;

    /**
     * Checks name and password. The answer is the same for an unknown name, a wrong password, a disabled account and a
     * one-time password that has ended, so that nobody learns which accounts exist. Nothing of the account is locked or
     * written: guesses at the same moment do not see each other. Called by {@link SignInDoor} only, which limits how often.
     *
     * @return the person, or empty
     */
    public Optional<AppUser> signIn(String username, String password) {
        Optional<AppUser> found = byUsername(username);
        String hash = found.map(AppUser::getPasswordHash).orElse(null);
        boolean right = Passwords.matches(password == null ? "" : password, hash);
        if (found.isEmpty()) {
            // people type their password here, too
            strangers.did(AuditAction.SIGN_IN_REFUSED, current.address(), Detail.of(Detail.words(typed(username))));
            return Optional.empty();
        }
        AppUser user = found.get();
        boolean accepted = right && user.isActive() && !user.isOneTimePasswordOver(clock.instant());
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

    /** Whether a session made with this identity may go on. */
    public boolean isCurrent(Identity who) {
        return entities.createQuery(
                                "select count(u) from AppUser u where u.id = :id and u.active = true and"
                                        + " u.sessionStamp = :stamp",
                                Long.class)
                        .setParameter("id", who.userId())
                        .setParameter("stamp", who.sessionStamp())
                        .getSingleResult()
                == 1;
    }

    /**
     * Called by {@link SignInDoor} only, which limits how often. A wrong guess is no exception, which would take back its
     * row of the trail.
     *
     * @return the person with the new session stamp; empty if the present password is wrong
     * @throws BusinessException at {@code newPassword} if it is too short, too long, too easily guessed or the same
     */
    public Optional<AppUser> changeOwnPassword(String oldPassword, String newPassword) {
        AppUser user = entities.find(AppUser.class, current.get().userId(), LockModeType.PESSIMISTIC_WRITE);
        PasswordRule.check(newPassword, user.getUsername(), user.getFullName());
        if (newPassword.equals(oldPassword)) {
            throw BusinessException.at("newPassword", "password.same");
        }
        if (!isRight(oldPassword, user)) {
            return Optional.empty();
        }
        user.setPassword(Passwords.hash(newPassword));
        audit.record(AuditAction.PASSWORD_CHANGED, RecordKind.USER, user.getId(), null);
        return Optional.of(user);
    }

    /** Called by {@link SignInDoor} only, which limits how often. */
    public Optional<AppUser> confirm(String password) {
        return Optional.of(own()).filter(user -> isRight(password, user));
    }

    private boolean isRight(String password, AppUser user) {
        boolean right = Passwords.matches(password == null ? "" : password, user.getPasswordHash());
        if (!right) {
            audit.record(AuditAction.PASSWORD_REFUSED, RecordKind.USER, user.getId(), null);
        }
        return right;
    }

    /**
     * Where mails to this person go; the page asks for the password first ({@link SignInDoor#confirms}).
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
        if (addresses.change(user, email)) {
            audit.record(AuditAction.CHANGE, RecordKind.USER, user.getId(), Detail.of(Detail.text("user.email")));
        }
    }

    /** One's own account, as it is stored. */
    public AppUser own() {
        return entities.find(AppUser.class, current.get().userId());
    }

    private Optional<AppUser> byUsername(String username) {
        return entities.createQuery("from AppUser u where u.username = :name", AppUser.class)
                .setParameter("name", username)
                .getResultStream()
                .findFirst();
    }
}
