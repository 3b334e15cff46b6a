package vn.hotline.platform.entry;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Refusals;
import vn.hotline.platform.security.Noise;
import vn.hotline.platform.security.Paths;
import vn.hotline.platform.web.Page;

/**
 * Pages are read and sent, files are read. The pages' library would answer everything else with the page, as if what was
 * asked for had been done. Interface, open data and health say themselves how they are asked.
 */
public class MethodsFilter extends HttpFilter {

    private static final String OF_FILES = "GET, HEAD";
    private static final String OF_PAGES = "GET, HEAD, POST";
    private static final Set<String> OF_NO_LIST = Set.of(Paths.SIGN_IN, Paths.EXPIRED);

    @Inject
    private Refusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> allowed = allowed(request);
        if (allowed.isEmpty() || Set.of(allowed.get().split(", ")).contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        Noise.count("a method that no page has");
        refusals.refused(
                null,
                null,
                Detail.of(Page.of(Paths.of(request)).orElse(null), Detail.text("audit.detail.unusualMethod")));
        response.setHeader("Allow", allowed.get());
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    /** Empty where something else says it, or where there is nothing. */
    private static Optional<String> allowed(HttpServletRequest request) {
        if (Paths.isStatic(request)) {
            return Optional.of(OF_FILES);
        }
        String path = Paths.of(request);
        boolean page = Page.of(path).isPresent()
                || OF_NO_LIST.contains(path)
                || request.getRequestURI().equals("/");
        return page ? Optional.of(OF_PAGES) : Optional.empty();
    }
}
