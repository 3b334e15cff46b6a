package vn.hotline.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What kind of thing a request asks for, by its path: the one that the server chose a servlet by, not the one that was
 * sent. The two differ in spelling only as far as {@link #isOrdinary} lets them.
 */
public final class Paths {

    public static final String SIGN_IN = "/sign-in";

    /** Says that a page stood open too long. */
    public static final String EXPIRED = "/error/expired";

    /** Where a page asks how far an export is. */
    public static final String EXPORT = "/export/";

    private static final Pattern ORDINARY =
            Pattern.compile("(?:/(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[89A-Fa-f][0-9A-Fa-f])*)+");
    private static final Pattern UNUSUAL_SEGMENT = Pattern.compile("//|/\\.{1,2}(?:/|$)");

    private Paths() {}

    public static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /**
     * Whether a path is spelt in the one way that paths are spelt here. Dot segments, empty segments, parameters behind
     * a semicolon, backslashes and letters that need no encoding but are encoded lead to the same page by another name:
     * nobody needs that but those who want to pass a comparison of names.
     *
     * @param sent as it stands in the request, without the query
     */
    public static boolean isOrdinary(String sent) {
        return ORDINARY.matcher(sent).matches()
                && !UNUSUAL_SEGMENT.matcher(sent).find()
                && (sent.indexOf('%') < 0 || isEncodedText(sent));
    }

    /** Letters beyond ASCII, in valid UTF-8 and without signs that steer. */
    private static boolean isEncodedText(String sent) {
        ByteBuffer bytes = ByteBuffer.allocate(sent.length());
        for (int at = 0; at < sent.length(); at++) {
            if (sent.charAt(at) == '%') {
                bytes.put((byte) HexFormat.fromHexDigits(sent, at + 1, at + 3));
                at += 2;
            } else {
                bytes.put((byte) sent.charAt(at));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.flip())
                    .chars()
                    .noneMatch(
                            letter -> Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The page of ours that a form was sent from, with its query, which the address of the form itself lacks. */
    public static Optional<String> comingFrom(HttpServletRequest request) {
        try {
            URI page = new URI(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return of(request).equals(page.getRawPath()) ? Optional.of(page.getRawPath() + query) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Files that are the same for everybody. */
    public static boolean isStatic(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/");
    }

    /** Asked by machines that watch the system or write programs for it; says nothing of any record. */
    public static boolean isOperations(HttpServletRequest request) {
        String path = of(request);
        return path.equals("/health") || path.startsWith("/health/") || path.equals("/openapi");
    }

    /** Published figures for everybody, if that is switched on. */
    public static boolean isOpenData(HttpServletRequest request) {
        return of(request).startsWith("/open/");
    }

    /** Asked by the script of a page, which shows nothing of an answer but its own. */
    public static boolean isExport(HttpServletRequest request) {
        return of(request).startsWith(EXPORT);
    }

    public static boolean isApi(HttpServletRequest request) {
        return of(request).startsWith("/api/");
    }
}
