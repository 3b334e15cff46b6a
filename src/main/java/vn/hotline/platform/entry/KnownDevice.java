package vn.hotline.platform.entry;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.platform.security.SessionCookie;

/**
 * A browser from which an account signed in before, known by a cookie of that account (OWASP, "Slow down online guessing
 * attacks with device cookies"). It opens nothing; guesses from it are counted apart from those of strangers.
 */
final class KnownDevice {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32})\\.(\\d{1,12})\\.([0-9a-f]{32})");
    private static final int PROOF = 16;
    private static final int NAME = 6;

    private KnownDevice() {}

    /** @return what names the browser; empty for an account that did not sign in from it, or too long ago */
    static Optional<String> of(HttpServletRequest request, String username, Instant now) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(username);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> FORM.matcher(cookie.getValue()))
                .filter(Matcher::matches)
                .filter(form -> Long.parseLong(form.group(2)) > now.getEpochSecond())
                .filter(form -> MessageDigest.isEqual(
                        proof(username, form.group(1), form.group(2)).getBytes(StandardCharsets.US_ASCII),
                        form.group(3).getBytes(StandardCharsets.US_ASCII)))
                .map(form -> form.group(1))
                .findFirst();
    }

    /** Several people share a machine from shift to shift: each account has a cookie of its own. */
    static void remember(HttpServletRequest request, HttpServletResponse response, String username, Instant now) {
        String device = ApiTokens.hex(PROOF);
        String until = Long.toString(now.plus(KEPT).getEpochSecond());
        SessionCookie.send(
                request,
                response,
                name(username),
                device + "." + until + "." + proof(username, device, until) + "; Max-Age=" + KEPT.toSeconds());
    }

    private static String name(String username) {
        return "hotline-device-" + hash("device-of:" + username, NAME);
    }

    private static String proof(String username, String device, String until) {
        return hash("device:" + username + ":" + device + ":" + until, PROOF);
    }

    private static String hash(String text, int length) {
        return HexFormat.of().formatHex(Sealing.current().hash(text, length));
    }
}
