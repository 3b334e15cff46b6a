package vn.hotline.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hotline.platform.entry.PageAccessFilter;

/** The application's filter, which lets Arquillian's servlet pass as well; only ever deployed with the tests. */
public class TestRunnerInServer extends PageAccessFilter {

    private static final String ARQUILLIAN = "/ArquillianServletRunner";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith(ARQUILLIAN)) {
            chain.doFilter(request, response);
        } else {
            super.doFilter(request, response, chain);
        }
    }
}
