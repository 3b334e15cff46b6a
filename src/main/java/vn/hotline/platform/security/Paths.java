package vn.hotline.platform.security;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of thing a request asks for, by its path. */
public final class Paths {

    public static final String SIGN_IN = "/sign-in";

    /** Where a page asks how far an export is. */
    public static final String EXPORT = "/export/";

    private Paths() {}

    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
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
