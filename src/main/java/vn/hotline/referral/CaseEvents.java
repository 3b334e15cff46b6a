package vn.hotline.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.intervention.CaseAnnulled;
import vn.hotline.intervention.CaseMerged;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;

/** What referrals do when their case ends as a double or as a mistake, in the same transaction. */
@ApplicationScoped
public class CaseEvents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    /** Whoever was asked for help stays asked, in the case that goes on. Each counts once, as before. */
    void merged(@Observes CaseMerged event) {
        for (Referral referral : of(event.merged().getId())) {
            referral.goWith(event.remaining().getId());
            audit.record(
                    AuditAction.CHANGE,
                    RecordKind.REFERRAL,
                    referral.getId(),
                    Detail.of(
                            Detail.named("audit.detail.now", event.remaining().getNumber()),
                            event.merged().getNumber()));
        }
    }

    /** An agency that was asked knows of the case: it cannot be as if it had never been. Drafts are withdrawn. */
    void annulled(@Observes CaseAnnulled event) {
        List<Referral> all = of(event.annulled().getId());
        if (all.stream().anyMatch(referral -> referral.getSentDay() != null)) {
            throw new BusinessException("case.annulReferred");
        }
        for (Referral referral : all) {
            if (referral.getStatus().isOpen()) {
                entities.persist(referral.move(ReferralMove.WITHDRAW, event.reason(), event.act()));
                audit.record(AuditAction.MOVE, RecordKind.REFERRAL, referral.getId(), Detail.of(ReferralMove.WITHDRAW));
            }
        }
    }

    private List<Referral> of(long caseId) {
        return entities.createQuery("from Referral r where r.caseId = :case order by r.id", Referral.class)
                .setParameter("case", caseId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
