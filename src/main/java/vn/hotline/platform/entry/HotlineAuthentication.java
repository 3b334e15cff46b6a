package vn.hotline.platform.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import vn.hotline.platform.ops.DatabaseGone;
import vn.hotline.platform.ops.DatabaseWatch;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ClientAddress;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.HeldQuestion;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.KnownClients;
import vn.hotline.platform.security.PathSpelling;
import vn.hotline.platform.security.Paths;
import vn.hotline.platform.security.Sessions;

/**
 * Tells the container who a request comes from: a person by the session, a program by its bearer token. It keeps no
 * state of its own, so a session may move between servers. Who may do what is decided by {@link PageAccessFilter} for
 * pages, by scopes for the interface, and by the roles on every service.
 */
@ApplicationScoped
public class HotlineAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    /** How exchanges send a token that know names and passwords only. */
    private static final String BASIC = "Basic ";

    @Inject
    private SignInService signIn;

    @Inject
    private KnownClients apiClients;

    @Inject
    private CurrentUser current;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private DatabaseWatch database;

    @Inject
    private DatabaseGone gone;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (database.isGone()) {
            return context.doNothing();
        }
        if (!PathSpelling.isOrdinary(request.getRequestURI()) || request.isRequestedSessionIdFromURL()) {
            // refused in any case: nobody's, but for the trail not from nowhere
            current.set(null, clientAddress.of(request));
            return context.doNothing();
        }
        if (Paths.isStatic(request) || Paths.isOperations(request)) {
            return context.doNothing();
        }
        Optional<Identity> who;
        try {
            who = Paths.isApi(request) ? program(request) : person(request);
        } catch (RuntimeException e) {
            if (!gone.isBehind(e)) {
                throw e;
            }
            DatabaseGone.mark(request);
            return context.doNothing();
        }
        if (Paths.isNews(request)) {
            who.ifPresent(person -> HeldQuestion.setAskedBy(request, person));
            return context.doNothing();
        }
        current.set(who.orElse(null), clientAddress.of(request));
        return who.map(identity -> context.notifyContainerAboutLogin(
                        new CallerPrincipal(identity.name()),
                        Set.of(identity.role().name())))
                .orElseGet(context::doNothing);
    }

    private Optional<Identity> person(HttpServletRequest request) {
        Optional<Identity> who = Sessions.of(request);
        if (who.isPresent() && !signIn.isCurrent(who.get())) {
            Sessions.end(request);
            return Optional.empty();
        }
        return who;
    }

    private Optional<Identity> program(HttpServletRequest request) {
        Optional<ApiClient> client = token(request).flatMap(apiClients::byToken);
        client.ifPresent(found -> request.setAttribute(ApiClient.class.getName(), found));
        return client.map(ApiClient::identity);
    }

    private static Optional<String> token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        return header != null && header.startsWith(BASIC) && Paths.isPhone(request)
                ? password(header.substring(BASIC.length()).strip())
                : Optional.empty();
    }

    private static Optional<String> password(String credentials) {
        try {
            String both = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            return Optional.of(both.substring(both.indexOf(':') + 1));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
