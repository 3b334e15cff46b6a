package vn.hotline.platform.entry;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hotline.platform.security.ClientAddress;
import vn.hotline.platform.security.Paths;
import vn.hotline.platform.security.SessionCookie;

/** Headers of every answer, 404 and Ajax included. Pages get their content security policy from the pages' library. */
public class SecurityHeadersFilter extends HttpFilter {

    private static final Pattern VERSION = Pattern.compile("(?:^|&)v=");
    private static final Set<String> OF_CACHES = Set.of("Cache-Control", "Expires", "Pragma");

    @Inject
    private ClientAddress clientAddress;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        if (clientAddress.isEncrypted(request)) {
            SessionCookie.cameEncrypted(request);
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader("Cache-Control", caching(request));
        if (Paths.isApi(request)
                || Paths.isOpenData(request)
                || Paths.isExport(request)
                || Paths.isRecording(request)
                || Paths.isStatic(request)) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (Paths.isFile(request)) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        }
        if (Paths.isStatic(request)) {
            response.setHeader("Vary", "Accept-Encoding");
            chain.doFilter(request, new CachedAsSaid(response));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A file whose address changes with the program, or that never changes, is asked for once. */
    private static String caching(HttpServletRequest request) {
        if (!Paths.isStatic(request)) {
            return "no-store";
        }
        String query = request.getQueryString();
        boolean versioned = query != null && VERSION.matcher(query).find()
                || Paths.of(request).startsWith("/assets/fonts/");
        return versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600";
    }

    /** The pages' library has days of its own for its files. */
    private static final class CachedAsSaid extends HttpServletResponseWrapper {

        CachedAsSaid(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!OF_CACHES.contains(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!OF_CACHES.contains(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long value) {
            if (!OF_CACHES.contains(name)) {
                super.setDateHeader(name, value);
            }
        }
    }
}
