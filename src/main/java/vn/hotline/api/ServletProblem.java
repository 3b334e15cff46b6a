package vn.hotline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.hotline.kernel.BusinessException.Problem;

/** A problem document as the answer of a servlet. */
final class ServletProblem {

    private ServletProblem() {}

    static void answer(ProblemType type, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(type, List.of(), request, response);
    }

    static void answer(
            ProblemType type, List<Problem> problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(type, request.getRequestURI(), problems, request, response);
    }

    static void answer(
            ProblemType type,
            String instance,
            List<Problem> problems,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Locale locale = locale(request);
        response.setStatus(type.getStatus());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.getOutputStream()
                .write(JsonText.of(ProblemDocument.of(type, type.getStatus(), instance, problems, locale)));
    }

    /** Without the header the servlet names the server's own language. */
    static Locale locale(HttpServletRequest request) {
        return Languages.of(
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales()));
    }
}
