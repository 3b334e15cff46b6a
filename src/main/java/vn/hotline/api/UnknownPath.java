package vn.hotline.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        ServletProblem.answer(ProblemType.NOT_FOUND, request, response);
    }
}
