package vn.hotline.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;

/**
 * What kind of thing a request asks for, by its path: the one that the server chose a servlet by, not the one that was
 * sent. The two differ in spelling only as far as {@link PathSpelling} lets them.
 */
public final class Paths {

    public static final String SIGN_IN = "/sign-in";

    /** Says that a page stood open too long. */
    public static final String EXPIRED = "/error/expired";

    /** Where a page asks how far an export is. */
    public static final String EXPORT = "/export/";

    /** Where a page hears the recording of a call. */
    public static final String RECORDING = "/recording/";

    /** Where files are opened that people sent. */
    public static final String FILE = "/file/";

    /** Where open pages ask for news. */
    public static final String NEWS = "/news";

    private Paths() {}

    public static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
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

    /** Heard on a page. */
    public static boolean isRecording(HttpServletRequest request) {
        return of(request).startsWith(RECORDING);
    }

    /** Opened from a page. */
    public static boolean isFile(HttpServletRequest request) {
        return of(request).startsWith(FILE);
    }

    /** Asked by the script of a page, now and then. */
    public static boolean isNews(HttpServletRequest request) {
        return of(request).equals(NEWS);
    }

    /** Told by those who carry messages to the hotline; each end of a channel knows by itself who they are. */
    public static boolean isChannel(HttpServletRequest request) {
        return of(request).startsWith("/channel/");
    }

    /** What telephone exchanges tell. */
    public static boolean isPhone(HttpServletRequest request) {
        return of(request).startsWith("/api/v1/phone/");
    }

    public static boolean isApi(HttpServletRequest request) {
        return of(request).startsWith("/api/");
    }
}
