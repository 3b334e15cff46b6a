package vn.hotline.platform.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Strangers;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.BusyException;
import vn.hotline.platform.security.ClientAddress;
import vn.hotline.platform.security.Hashing;
import vn.hotline.platform.security.Noise;
import vn.hotline.platform.security.PasswordRule;
import vn.hotline.platform.security.Sessions;

/**
 * The one way to try a password: guesses beyond the limits are turned away before they cost anything, the others are
 * checked a few at a time. Outside of any transaction, so that nobody who waits here holds a connection to the database.
 */
@ApplicationScoped
public class SignInDoor {

    @Inject
    private SignInService service;

    @Inject
    private GuessLimits limits;

    @Inject
    private Hashing hashing;

    @Inject
    private ClientAddress addresses;

    @Inject
    private Clock clock;

    @Inject
    private Strangers strangers;

    /**
     * Begins a session if name and password are right.
     *
     * @return the person; empty for whatever is wrong, without a hint of what
     * @throws BusyException if too many are tried at this moment
     */
    public Optional<AppUser> enter(
            HttpServletRequest request, HttpServletResponse response, String username, String password) {
        Guesser named = Guesser.of(username, addresses.of(request), null);
        Guesser who = known(named, request);
        Optional<AppUser> user = tried(who, () -> service.signIn(named.username(), password));
        user.ifPresent(person -> {
            Sessions.begin(request, response, person.identity());
            Sessions.setPasswordChangeDue(request, person.isMustChangePassword());
            KnownDevice.remember(request, response, named.username(), clock.instant());
        });
        return user;
    }

    /**
     * Changes the password of the person who is signed in. Wrong guesses of the present one count like those at the door:
     * whoever finds a screen left open guesses no faster there.
     *
     * @return the person, whose session goes on under a new id; empty if the present password is wrong, or was guessed too
     *     often
     * @throws BusinessException at {@code newPassword} if it is too short, too long, too easily guessed or the same
     * @throws BusyException if too many are tried at this moment
     */
    public Optional<AppUser> changeOwnPassword(
            HttpServletRequest request, HttpServletResponse response, String oldPassword, String newPassword) {
        AppUser own = service.own();
        // what is refused for itself is no guess
        PasswordRule.check(newPassword, own.getUsername(), own.getFullName());
        Guesser who = known(Guesser.of(own.getUsername(), addresses.of(request), null), request);
        Optional<AppUser> user = tried(who, () -> service.changeOwnPassword(oldPassword, newPassword));
        user.ifPresent(person -> {
            Sessions.begin(request, response, person.identity());
            Sessions.setPasswordChangeDue(request, false);
        });
        return user;
    }

    /** Whether the present password of the person who is signed in is right, for what asks for it once more. */
    public boolean confirms(HttpServletRequest request, String password) {
        String username = service.own().getUsername();
        Guesser who = known(Guesser.of(username, addresses.of(request), null), request);
        return tried(who, () -> service.confirm(password)).isPresent();
    }

    private Guesser known(Guesser named, HttpServletRequest request) {
        return KnownDevice.of(request, named.username(), clock.instant())
                .map(device -> new Guesser(named.username(), named.address(), device))
                .orElse(named);
    }

    private <T> Optional<T> tried(Guesser who, Supplier<Optional<T>> check) {
        if (!limits.begin(who)) {
            Noise.count("a password guessed too often");
            strangers.did(
                    AuditAction.SIGN_IN_REFUSED,
                    who.address(),
                    Detail.of(Detail.text("audit.detail.tooOften"), Detail.words(who.username())));
            return Optional.empty();
        }
        Optional<T> opened = hashing.inTurn(check);
        if (opened.isPresent()) {
            limits.right(who);
        }
        return opened;
    }
}
