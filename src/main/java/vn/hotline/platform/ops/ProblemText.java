package vn.hotline.platform.ops;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Problem documents (RFC 9457) as plain text, for those who answer a program before the interface itself hears of the
 * request: the launcher and the filters. Title and detail are the texts {@code api.problem.<NAME>.title} and
 * {@code .detail}.
 */
public final class ProblemText {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Locale VIETNAMESE = new Locale("vi");

    private ProblemText() {}

    /** Identifies a kind of problem for programs; it is a name, not an address. */
    public static String type(String name) {
        return "urn:hotline:problem:" + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a program asks, by the path of its request. */
    public static boolean isForPrograms(String path) {
        return path.startsWith("/api/")
                || path.startsWith("/channel/")
                || path.startsWith("/open/")
                || path.equals("/openapi");
    }

    /** Vietnamese unless English alone is asked for. */
    public static Locale language(String acceptLanguage) {
        return acceptLanguage != null
                        && acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("en")
                ? Locale.ENGLISH
                : VIETNAMESE;
    }

    /** @param instance the path asked for */
    public static String of(String name, int status, Locale locale, String instance) {
        return "{\"type\":%s,\"title\":%s,\"status\":%d,\"detail\":%s,\"instance\":%s}"
                .formatted(
                        quoted(type(name)),
                        quoted(text(locale, "api.problem." + name + ".title")),
                        status,
                        quoted(text(locale, "api.problem." + name + ".detail")),
                        quoted(instance));
    }

    private static String text(Locale locale, String key) {
        return ResourceBundle.getBundle("i18n.messages", locale, ProblemText.class.getClassLoader())
                .getString(key)
                .replace("''", "'");
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append((char) letter);
            } else if (letter < ' ') {
                json.append("\\u%04x".formatted(letter));
            } else {
                json.append((char) letter);
            }
        });
        return json.append('"').toString();
    }
}
