package vn.hotline.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Refusals;

/** Whatever lies under /api but outside a version of it: a problem document rather than a page for people. */
@WebServlet("/api/*")
public class UnknownPath extends HttpServlet {

    @Inject
    private Refusals refusals;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.refused(null, null, Detail.of(Detail.text("api.problem.NOT_FOUND.title")));
        byte[] problem = JsonText.of(ProblemDocument.of(
                ProblemType.NOT_FOUND,
                HttpServletResponse.SC_NOT_FOUND,
                request.getRequestURI(),
                List.of(),
                language(request)));
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.getOutputStream().write(problem);
    }

    /** Without the header the servlet names the server's own language. */
    private static Locale language(HttpServletRequest request) {
        return Languages.of(
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales()));
    }
}
