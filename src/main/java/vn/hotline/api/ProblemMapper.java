package vn.hotline.api;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.channel.app.TooOftenException;
import vn.hotline.contact.IdempotencyKeyReusedException;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Refusals;
import vn.hotline.platform.db.Collision;
import vn.hotline.platform.files.FileTooLargeException;
import vn.hotline.platform.ops.DatabaseGone;
import vn.hotline.platform.ops.Unavailable;
import vn.hotline.platform.security.Noise;
import vn.hotline.platform.security.NotAllowedException;

/** The one place where what a request failed of becomes a problem document. What failed inside stays inside. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    /** After a collision: the other one is done by then. */
    static final int RETRY_AFTER_SECONDS = 1;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @Inject
    private Refusals refusals;

    @Inject
    private DatabaseGone gone;

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable cause = cause(thrown);
        Response answer = answer(thrown, cause);
        if (answer.getStatus() == ProblemType.TOO_OFTEN.getStatus()) {
            Noise.count("something that was sent too often");
        } else if (answer.getStatus() < 500) {
            note(cause, answer.getStatus());
        }
        return answer;
    }

    /** What was refused is on the trail; what failed is in the log. */
    private void note(Throwable cause, int status) {
        RecordKind kind = cause instanceof NotFoundException hidden ? hidden.getKind() : null;
        Long id = cause instanceof NotFoundException hidden ? hidden.getId() : null;
        List<Problem> problems = cause instanceof BusinessException refused ? refused.getProblems() : List.of();
        refusals.refused(
                kind,
                id,
                Detail.of(
                        Detail.text("api.problem." + ProblemType.ofStatus(status) + ".title"), Refusals.why(problems)));
    }

    private Response answer(Throwable thrown, Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return answer(problem.getType(), problem.getType().getStatus(), problem.getProblems())
                    .header(HttpHeaders.WWW_AUTHENTICATE, problem.getChallenge())
                    .build();
        }
        if (cause instanceof BusinessException refused) {
            return answer(ProblemType.INVALID, FieldNames.inJson(refused.getProblems()));
        }
        if (cause instanceof NotFoundException) {
            return answer(ProblemType.NOT_FOUND);
        }
        if (cause instanceof IdempotencyKeyReusedException) {
            return answer(ProblemType.KEY_REUSED);
        }
        if (cause instanceof FileTooLargeException) {
            return answer(ProblemType.TOO_LARGE);
        }
        if (cause instanceof TooOftenException later) {
            ProblemType type = ProblemType.TOO_OFTEN;
            return answer(type, type.getStatus(), List.of())
                    .header(HttpHeaders.RETRY_AFTER, later.getRetryAfterSeconds())
                    .build();
        }
        if (Collision.isBehind(thrown)) {
            ProblemType type = ProblemType.AT_THE_SAME_MOMENT;
            return answer(type, type.getStatus(), List.of())
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        if (cause instanceof OptimisticLockException) {
            return answer(ProblemType.CHANGED_MEANWHILE);
        }
        if (cause instanceof NotAllowedException) {
            return answer(ProblemType.FORBIDDEN);
        }
        if (cause instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return answer(web.getResponse());
        }
        if (gone.isBehind(thrown)) {
            ProblemType type = ProblemType.UNAVAILABLE;
            return answer(type, type.getStatus(), List.of())
                    .header(HttpHeaders.RETRY_AFTER, Unavailable.RETRY_AFTER_SECONDS)
                    .build();
        }
        return failed(thrown);
    }

    private Response failed(Throwable thrown) {
        String instance = "urn:uuid:" + UUID.randomUUID();
        LOG.log(Level.SEVERE, instance, thrown);
        return ProblemResponse.of(ProblemType.FAILED, 500, instance, List.of(), language())
                .build();
    }

    private Response answer(Response given) {
        ProblemType type = ProblemType.ofStatus(given.getStatus());
        Response.ResponseBuilder answer = answer(type, given.getStatus(), List.of());
        if (given.getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, given.getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    private Response answer(ProblemType type) {
        return answer(type, List.of());
    }

    private Response answer(ProblemType type, List<Problem> problems) {
        return answer(type, type.getStatus(), problems).build();
    }

    private Response.ResponseBuilder answer(ProblemType type, int status, List<Problem> problems) {
        return ProblemResponse.of(type, status, uri.getRequestUri().getRawPath(), problems, language());
    }

    private Locale language() {
        return Languages.of(headers.getAcceptableLanguages());
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof EJBException && thrown.getCause() != null ? cause(thrown.getCause()) : thrown;
    }
}
