package vn.hotline.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.hotline.intervention.worklist.WorkQuery;
import vn.hotline.intervention.worklist.WorkScope;
import vn.hotline.intervention.worklist.WorkSource;
import vn.hotline.intervention.worklist.WorkTab;
import vn.hotline.kernel.Literals;
import vn.hotline.platform.db.Where;

/** Cases in which an agency was asked and has not answered: first those that it has not even received. */
@ApplicationScoped
public class AwaitedAnswers implements WorkSource {

    private static final String WITH_AGENCY = Literals.of(ReferralStatus.waiting());

    /** A case that several agencies were asked about is there once. */
    private static final String NONE_BEFORE = "not exists (select e.id from Referral e where e.caseId = r.caseId"
            + " and e.status in " + WITH_AGENCY + " and e.id < r.id)";

    @Override
    public Optional<WorkQuery> of(WorkTab tab, WorkScope scope) {
        if (tab != WorkTab.WAITING) {
            return Optional.empty();
        }
        Where where = new Where("r.line = :line", scope.line())
                .and("r.centreId = :centre", scope.centre())
                .and("r.status in " + WITH_AGENCY)
                .and(NONE_BEFORE);
        return Optional.of(WorkQuery.of("Referral r", "r.caseId", "r.draftedAt", "r.id", where)
                .grouped("r.status", ReferralStatus.waiting()));
    }
}
