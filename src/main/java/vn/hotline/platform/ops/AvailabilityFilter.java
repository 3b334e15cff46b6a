package vn.hotline.platform.ops;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * While the database is gone, requests are told so at once instead of waiting for it: 503 and when to ask again. What
 * failed because it went in the middle gets the same answer. Files and health checks need no database.
 */
public class AvailabilityFilter extends HttpFilter {

    @Inject
    private DatabaseWatch watch;

    @Inject
    private DatabaseGone gone;

    private Unavailable unavailable;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        try (InputStream tokens = config.getServletContext().getResourceAsStream("/assets/tokens.css")) {
            unavailable = new Unavailable(new String(tokens.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (needsNoDatabase(request)) {
            chain.doFilter(request, response);
        } else if (watch.isGone() || DatabaseGone.isMarked(request)) {
            answer(request, response);
        } else {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException | RuntimeException e) {
                if (response.isCommitted() || !gone.isBehind(e)) {
                    throw e;
                }
                DatabaseGone.mark(request);
            }
            if (DatabaseGone.isMarked(request) && !response.isCommitted()) {
                answer(request, response);
            }
        }
    }

    private static boolean needsNoDatabase(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/")
                || path.startsWith("/jakarta.faces.resource/")
                || path.equals("/health")
                || path.startsWith("/health/");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setHeader("Retry-After", String.valueOf(Unavailable.RETRY_AFTER_SECONDS));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (ProblemText.isForPrograms(request.getRequestURI())) {
            ProblemAnswer.of(Unavailable.PROBLEM, Unavailable.STATUS, request, response);
        } else {
            response.setStatus(Unavailable.STATUS);
            response.setHeader("Content-Security-Policy", unavailable.contentSecurityPolicy());
            response.setContentType(Unavailable.PAGE_TYPE);
            response.getWriter().write(unavailable.page());
        }
    }
}
