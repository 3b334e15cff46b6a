package vn.hotline.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Verb;

/** What referrals do when their case ends as a double or as a mistake, in the same transaction. */
@ApplicationScoped
public class CaseEvents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

    void ended(@Observes Happened event) {
        if (event.verb() == Verb.CASE_MERGE) {
            merged((InterventionCase) event.record(), event);
        } else if (event.verb() == Verb.CASE_ANNUL) {
            annulled(event);
        }
    }

    /** Whoever was asked for help stays asked, in the case that goes on. Each counts once, as before. */
    private void merged(InterventionCase doubled, Happened event) {
        InterventionCase remaining = entities.find(InterventionCase.class, doubled.getMergedInto());
        of(doubled.getId())
                .forEach(referral -> changes.to(Verb.REFERRAL_FOLLOW, referral, event.stamp(), (one, change) -> {
                    one.moveToCase(remaining.getId());
                    change.says(Detail.named("audit.detail.now", remaining.getNumber()), doubled.getNumber());
                }));
    }

    /** An agency that was asked knows of the case: it cannot be as if it had never been. Drafts are withdrawn. */
    private void annulled(Happened event) {
        List<Referral> all = of(event.id());
        if (all.stream().anyMatch(referral -> referral.getSentDay() != null)) {
            throw new BusinessException("case.annulReferred");
        }
        all.stream()
                .filter(referral -> referral.getStatus().isOpen())
                .forEach(draft -> changes.to(
                        Verb.REFERRAL_FOLLOW,
                        draft,
                        event.stamp(),
                        (one, change) -> change.moves(one.move(ReferralMove.WITHDRAW, event.reason(), event.stamp()))));
    }

    private List<Referral> of(long caseId) {
        return entities.createQuery("from Referral r where r.caseId = :case order by r.id", Referral.class)
                .setParameter("case", caseId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
