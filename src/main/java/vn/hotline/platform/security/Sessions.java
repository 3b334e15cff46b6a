package vn.hotline.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Where a signed-in person is kept between requests: in the server's session, under a new id from sign-in on. */
public final class Sessions {

    private static final String IDENTITY = Identity.class.getName();

    private static final String PASSWORD_CHANGE_DUE = IDENTITY + ".passwordChangeDue";

    private Sessions() {}

    public static void begin(HttpServletRequest request, Identity who) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(IDENTITY, who);
    }

    public static Optional<Identity> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Identity) session.getAttribute(IDENTITY));
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
