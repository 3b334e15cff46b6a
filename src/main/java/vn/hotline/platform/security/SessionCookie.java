package vn.hotline.platform.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * How cookies of a session are sent: to this site's own requests only, out of reach of scripts, and where a proxy ends TLS
 * over TLS only. That the server's own cookie is sent to this site's requests only stands in payara-web.xml: the standard's
 * attribute has no effect.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    private static final boolean SECURE = "true".equals(System.getenv("HOTLINE_SECURE_COOKIE"));

    private static final String ENCRYPTED = SessionCookie.class.getName() + ".encrypted";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(SECURE);
    }

    /** The answer's cookies are sent over TLS only from now on, whatever the setting says. */
    public static void cameEncrypted(HttpServletRequest request) {
        request.setAttribute(ENCRYPTED, true);
    }

    /** @param value of letters, digits, - and _ */
    public static void send(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        boolean secure = SECURE || request.getAttribute(ENCRYPTED) != null;
        response.addHeader(
                "Set-Cookie", name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : ""));
    }
}
