package vn.hotline.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import vn.hotline.kernel.BusinessException.Problem;

final class ProblemResponse {

    private ProblemResponse() {}

    static Response.ResponseBuilder of(
            ProblemType type, int status, String instance, List<Problem> problems, Locale locale) {
        return Response.status(status)
                .type(ProblemDocument.MEDIA_TYPE)
                .language(locale)
                .entity(ProblemDocument.of(type, status, instance, problems, locale));
    }
}
