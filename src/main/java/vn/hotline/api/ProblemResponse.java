package vn.hotline.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import vn.hotline.kernel.BusinessException.Problem;

final class ProblemResponse {

    /** The server's own list of reasons is older than this status. */
    private static final int UNPROCESSABLE = 422;

    private ProblemResponse() {}

    static Response.ResponseBuilder of(
            ProblemType type, int status, String instance, List<Problem> problems, Locale locale) {
        return status(status)
                .type(ProblemDocument.MEDIA_TYPE)
                .language(locale)
                .entity(ProblemDocument.of(type, status, instance, problems, locale));
    }

    private static Response.ResponseBuilder status(int status) {
        return status == UNPROCESSABLE ? Response.status(status, "Unprocessable Content") : Response.status(status);
    }
}
