package vn.hotline.api;

import java.util.Arrays;
import vn.hotline.platform.ops.ProblemText;

/** Kinds of problem documents. Title and detail are the texts {@code api.problem.<NAME>.title} and {@code .detail}. */
enum ProblemType {
    MALFORMED(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    KEY_REUSED(409),
    CHANGED_MEANWHILE(409),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID(422),
    /** More was sent than is allowed; sent again later it is taken. */
    TOO_OFTEN(429),
    FAILED(500),
    /** Somebody else wrote the same rows: sent again a moment later, it can succeed. */
    AT_THE_SAME_MOMENT(503),
    /** The system is starting, or its database is gone for a moment. */
    UNAVAILABLE(503),
    OTHER(400);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    int getStatus() {
        return status;
    }

    /** Identifies the kind for programs; it is a name, not an address. */
    String uri() {
        return ProblemText.type(name());
    }

    /** The end of its {@link #uri}. */
    String word() {
        return uri().substring(uri().lastIndexOf(':') + 1);
    }

    static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? OTHER : FAILED);
    }
}
