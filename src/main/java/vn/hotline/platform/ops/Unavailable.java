package vn.hotline.platform.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is answered while the system cannot: people get a page that comes back by itself, programs a problem document.
 * All of it stands in one piece, since whoever answers it has nothing else to give out.
 */
public final class Unavailable {

    public static final int STATUS = 503;

    /** For the header Retry-After. */
    public static final int RETRY_AFTER_SECONDS = 5;

    public static final String PAGE_TYPE = "text/html;charset=UTF-8";

    /** Of the problem document. */
    public static final String PROBLEM = "UNAVAILABLE";

    /** Nothing but what stands in the page itself, and asking this server whether it is back. */
    public static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src '%s'";

    private static final Locale VIETNAMESE = new Locale("vi");

    private final String page;
    private final String policy;

    /** @param tokens the colours of all pages: the text of tokens.css */
    public Unavailable(String tokens) {
        String script = resource("/pages/unavailable.js");
        page = resource("/pages/unavailable.html")
                .replace("{tokens}", tokens)
                .replace("{script}", script)
                .replace("{vi.title}", text(VIETNAMESE, "unavailable.title"))
                .replace("{vi.more}", text(VIETNAMESE, "unavailable.more"))
                .replace("{en.title}", text(Locale.ENGLISH, "unavailable.title"))
                .replace("{en.more}", text(Locale.ENGLISH, "unavailable.more"));
        policy = PAGE_POLICY.formatted(hash(script));
    }

    /** In both languages: nobody knows yet who asks. */
    public String page() {
        return page;
    }

    public String contentSecurityPolicy() {
        return policy;
    }

    /** @param instance the path asked for */
    public static String problem(Locale locale, String instance) {
        return ProblemText.of(PROBLEM, STATUS, locale, instance);
    }

    private static String text(Locale locale, String key) {
        return ResourceBundle.getBundle("i18n.messages", locale, Unavailable.class.getClassLoader())
                .getString(key)
                .replace("''", "'");
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream file = Unavailable.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
