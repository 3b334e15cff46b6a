package vn.hotline.intervention.lead;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Putting cases off to a day on which somebody looks at them again. */
@Stateless
@May(Verb.CASE_READ)
public class CaseReviews {

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private AuditTrail audit;

    /** As it stands, to be changed. */
    public ReviewForm read(long caseId) {
        InterventionCase found = records.find(InterventionCase.class, caseId);
        audit.shown(RecordKind.CASE, List.of(caseId));
        return ReviewForm.of(found);
    }

    /**
     * Puts it off. Limits of law go on all the same.
     *
     * @throws BusinessException at {@code reviewDay} without a day to come, at {@code reviewReason} without a reason; if the case
     *     has ended
     * @throws vn.hotline.kernel.form.StaleRecord if somebody put it off meanwhile
     */
    @May(Verb.CASE_PUT_OFF)
    public void putOff(long caseId, ReviewForm form) {
        String why = VietnameseText.clean(form.getReviewReason());
        changes.to(Verb.CASE_PUT_OFF, InterventionCase.class, caseId, form, ReviewForm::of, (one, change) -> {
            new Problems()
                    .require("reviewDay", form.getReviewDay())
                    .require("reviewReason", why)
                    .throwIfAny();
            if (form.getReviewDay().isBefore(Days.dayOf(change.stamp().at()))) {
                throw BusinessException.at("reviewDay", "case.review.past");
            }
            Limits.check("reviewReason", why, Limits.REASON);
            change.leaves(one.reviewOn(form.getReviewDay(), why, change.stamp()));
        });
    }

    /** It was looked at, or need not be. */
    @May(Verb.CASE_PUT_OFF)
    public void end(long caseId) {
        changes.to(
                Verb.CASE_PUT_OFF,
                InterventionCase.class,
                caseId,
                (one, change) -> change.leaves(one.endReview(change.stamp())));
    }
}
