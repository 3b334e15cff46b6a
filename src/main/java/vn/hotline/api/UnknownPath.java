package vn.hotline.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** Whatever lies under /api but outside a version of it: a problem document rather than a page for people. */
@WebServlet("/api/*")
public class UnknownPath extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] problem = JsonText.of(ProblemDocument.of(
                ProblemType.NOT_FOUND,
                HttpServletResponse.SC_NOT_FOUND,
                request.getRequestURI(),
                List.of(),
                Languages.of(Collections.list(request.getLocales()))));
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.getOutputStream().write(problem);
    }
}
