package vn.hotline.platform.ops;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** A filter's answer to a program. Apart from {@link ProblemText}, since the launcher has no servlets. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    /** @param name of the texts, see {@link ProblemText} */
    public static void of(String name, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = ProblemText.language(request.getHeader("Accept-Language"));
        response.setStatus(status);
        response.setHeader("Content-Language", locale.getLanguage());
        response.setContentType(ProblemText.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(ProblemText.of(name, status, locale, request.getRequestURI()));
    }
}
