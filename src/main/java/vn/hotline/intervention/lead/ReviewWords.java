package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.hotline.kernel.Literals;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;

/** Tells people, once, that the day has come on which a case is to be looked at again. */
@ApplicationScoped
public class ReviewWords {

    private static final String OPEN = Literals.of(CaseStatus.steps());
    private static final int AT_ONCE = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser current;

    @Inject
    private Notices notices;

    /** Open cases of which that is to be told, some at once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> due() {
        return entities.createQuery(
                        "select c.id from InterventionCase c where c.reviewWord <= :now and c.status in " + OPEN
                                + " order by c.reviewWord, c.id",
                        Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Unless it was put off again meanwhile, or another server was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void say(long id) {
        InterventionCase held = entities.find(InterventionCase.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (held != null && held.isReviewToBeTold(clock.instant())) {
            current.set(Identity.program(held.getCentreId()), null);
            notices.tell(
                    held.sayReview(),
                    NotificationKind.CASE_REVIEW,
                    CaseNotices.link(held),
                    "notice.case.review",
                    held.getNumber());
        }
    }
}
