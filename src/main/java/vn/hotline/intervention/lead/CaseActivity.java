package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.WorkKind;

/**
 * Keeps when something was done last in a case. What happens further down the road is told as work: whoever holds a record of there
 * may not wait for the case, which others hold first.
 */
@ApplicationScoped
public class CaseActivity implements WorkKind {

    /** Of the work, with the case's id. */
    public static final String KIND = "case-activity";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    void happened(@Observes Happened event) {
        if (event.record() instanceof InterventionCase one) {
            one.active(event.stamp().at());
        }
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void run(Attempt attempt) {
        InterventionCase held = entities.find(InterventionCase.class, attempt.id(), LockModeType.PESSIMISTIC_WRITE);
        if (held != null) {
            held.active(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }
}
