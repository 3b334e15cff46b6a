package vn.hotline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Noise;

/**
 * What was refused, noted at the doors through which requests come: by then the transaction that failed is undone, and
 * its row would be with it. A row that cannot be written changes nothing in the answer.
 */
@ApplicationScoped
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    @Inject
    private CurrentUser current;

    @Inject
    private RefusalTrail trail;

    @Inject
    private Strangers strangers;

    /**
     * @param kind and {@code id}: of the record that was asked for, as far as anybody knows
     * @param detail made by {@link Detail}, may be null
     */
    public void refused(RecordKind kind, Long id, String detail) {
        try {
            if (current.identity().isPresent()) {
                trail.refused(kind, id, detail);
            } else {
                strangers.did(AuditAction.REFUSED, current.address(), detail);
            }
        } catch (ContextNotActiveException e) {
            // something odd at the address of news, which has no beans of a request: nobody's page sends it
            Noise.count("an odd question for news");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "a refusal is missing in the trail", e);
        }
    }

    /** Somebody who did not sign in wanted something that needs it; apart from refusals, since it happens every morning. */
    public void askedToSignIn(String detail) {
        try {
            strangers.did(AuditAction.SIGN_IN_ASKED, current.address(), detail);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "somebody who was asked to sign in is missing in the trail", e);
        }
    }

    /** What was wrong, each once, without anything that was typed. */
    public static Detail.Mark why(List<Problem> problems) {
        return Detail.all(problems.stream().map(Refusals::why).distinct().toArray());
    }

    private static Detail.Mark why(Problem problem) {
        return Detail.text(
                problem.key(),
                problem.arguments().stream()
                        .map(one -> one instanceof Labelled || one instanceof Number ? one : "…")
                        .toArray());
    }
}
