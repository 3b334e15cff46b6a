package vn.hotline.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where a signed-in person is kept between requests: in the server's session, under a new id from sign-in on. The id
 * alone opens nothing: the server makes it of a clock and 64 random bits, and takes it from an address, too. What proves
 * the session is a key of 256 random bits in a cookie of ours.
 */
public final class Sessions {

    private static final String IDENTITY = Identity.class.getName();

    private static final String PASSWORD_CHANGE_DUE = IDENTITY + ".passwordChangeDue";

    private static final String KEY = IDENTITY + ".key";

    /** The cookie of the key. */
    static final String COOKIE = "hotline-key";

    private Sessions() {}

    public static void begin(HttpServletRequest request, HttpServletResponse response, Identity who) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * 60);
        String key = ApiTokens.generate();
        request.getSession().setAttribute(KEY, key);
        request.getSession().setAttribute(IDENTITY, who);
        SessionCookie.send(request, response, COOKIE, key);
    }

    public static Optional<Identity> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null || !isProven(request, session)
                ? Optional.empty()
                : Optional.ofNullable((Identity) session.getAttribute(IDENTITY));
    }

    /** Of a request that was let through already; null if nobody is signed in. */
    public static Identity of(HttpSession session) {
        return (Identity) session.getAttribute(IDENTITY);
    }

    private static boolean isProven(HttpServletRequest request, HttpSession session) {
        String key = (String) session.getAttribute(KEY);
        return key != null
                && request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .anyMatch(cookie -> MessageDigest.isEqual(
                                key.getBytes(StandardCharsets.US_ASCII),
                                cookie.getValue().getBytes(StandardCharsets.UTF_8)));
    }

    /** Until a one-time password is changed, no other page opens. */
    public static void setPasswordChangeDue(HttpServletRequest request, boolean due) {
        request.getSession().setAttribute(PASSWORD_CHANGE_DUE, due);
    }

    public static boolean isPasswordChangeDue(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && Boolean.TRUE.equals(session.getAttribute(PASSWORD_CHANGE_DUE));
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
