package vn.hotline.platform.security;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of thing a request asks for, by its path. */
public final class Paths {

    public static final String SIGN_IN = "/sign-in";

    private Paths() {}

    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Files that are the same for everybody. */
    public static boolean isStatic(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/");
    }

    /** Whether the system is up: for those who watch over it, without a name. */
    public static boolean isHealth(HttpServletRequest request) {
        String path = of(request);
        return path.equals("/health/ready") || path.equals("/health/live");
    }

    public static boolean isApi(HttpServletRequest request) {
        return of(request).startsWith("/api/");
    }
}
