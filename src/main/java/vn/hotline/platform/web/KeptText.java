package vn.hotline.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.ClientAddress;
import vn.hotline.platform.security.CurrentUser;

/**
 * The key under which the browser seals what is typed until the server has it. It is drawn from three things: a secret
 * of the server, the person, and a number that this browser got when the person signed in and that signing out takes
 * away. So the same person who signs in again after the session ended can open what was typed, the next person at the
 * same screen cannot, and after signing out nobody can, the server included.
 */
@Named("keptText")
@RequestScoped
public class KeptText {

    private static final String COOKIE = "hotline-kept";
    private static final int DRAWN = 16;
    private static final int KEY = 32;
    private static final int MARK = 8;

    /** A night and the day after it, and a weekend. */
    private static final Duration KEPT = Duration.ofDays(3);

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private CurrentUser current;

    @Inject
    private ClientAddress addresses;

    /** At each sign-in; a browser that has a number keeps it. */
    public void begin() {
        String number = number();
        if (number == null) {
            byte[] drawn = new byte[DRAWN];
            RANDOM.nextBytes(drawn);
            number = HexFormat.of().formatHex(drawn);
        }
        send(number, (int) KEPT.toSeconds());
    }

    /** At signing out. */
    void forget() {
        send("", 0);
    }

    /** AES key in base64 for the page's script; null where nothing is kept. */
    public String getKey() {
        byte[] key = derived("key", KEY);
        return key == null ? null : Base64.getEncoder().encodeToString(key);
    }

    /** Whose the kept texts are, to pass over those of others. It tells nothing of the person. */
    public String getOwner() {
        byte[] mark = derived("owner", MARK);
        return mark == null ? null : HexFormat.of().formatHex(mark);
    }

    private byte[] derived(String what, int length) {
        String number = number();
        return number == null || current.identity().isEmpty()
                ? null
                // no word that is searched for holds such a sign, so this is no hash of one
                : Sealing.current()
                        .hash(
                                "\u0000kept text\u0000%s\u0000%s\u0000%s"
                                        .formatted(what, current.get().userId(), number),
                                length);
    }

    private static String number() {
        Cookie cookie = (Cookie) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestCookieMap()
                .get(COOKIE);
        String value = cookie == null ? "" : cookie.getValue();
        return value.matches("[0-9a-f]{32}") ? value : null;
    }

    private void send(String value, int seconds) {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        Map<String, Object> properties = new HashMap<>();
        properties.put("path", "/");
        properties.put("maxAge", seconds);
        properties.put("httpOnly", true);
        properties.put("secure", addresses.isEncrypted(request));
        properties.put("SameSite", "Lax");
        faces.getExternalContext().addResponseCookie(COOKIE, value, properties);
    }
}
