package vn.hotline.quality.review;

import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.form.Limits;
import vn.hotline.quality.rubric.Criterion;

/** What a score has to say, and what it is: the mean of the shares of those criteria that apply, each by its weight. */
final class Scoring {

    private final List<Criterion> criteria;

    Scoring(List<Criterion> criteria) {
        this.criteria = criteria;
    }

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field */
    void check(ReviewForm form) {
        Problems problems = new Problems();
        Limits.check(form, problems);
        for (int row = 0; row < criteria.size(); row++) {
            check(criteria.get(row), form.getMarks().get(row), "marks:" + row + ":", problems);
        }
        boolean anyApplies = form.getMarks().stream().anyMatch(mark -> Mark.applies(mark.getStep()));
        problems.check(!problems.isEmpty() || anyApplies, null, "quality.review.nothingApplies");
        problems.throwIfAny();
    }

    private static void check(Criterion criterion, MarkForm mark, String at, Problems problems) {
        Integer step = mark.getStep();
        problems.check(
                step != null && step >= Mark.DOES_NOT_APPLY && step <= criterion.best(),
                at + "step",
                "quality.mark.choose");
        boolean unexplained = isMissed(criterion, step)
                && (mark.getRemark() == null || mark.getRemark().isBlank());
        problems.check(!unexplained, at + "remark", "quality.mark.explain");
    }

    private static boolean isMissed(Criterion criterion, Integer step) {
        return criterion.isMust() && step != null && step == 0;
    }

    /** @return in thousandths; empty while nothing that applies is chosen */
    Optional<Integer> score(List<Integer> steps) {
        long weights = 0;
        long reached = 0;
        for (int row = 0; row < criteria.size(); row++) {
            Integer step = steps.get(row);
            if (Mark.applies(step)) {
                Criterion criterion = criteria.get(row);
                weights += criterion.getWeight();
                reached += (long) criterion.getWeight() * criterion.share(step);
            }
        }
        return weights == 0 ? Optional.empty() : Optional.of(Math.round((float) reached / weights));
    }

    /** How many of those that may not be missed were. */
    int mustsMissed(List<Integer> steps) {
        int missed = 0;
        for (int row = 0; row < criteria.size(); row++) {
            missed += isMissed(criteria.get(row), steps.get(row)) ? 1 : 0;
        }
        return missed;
    }
}
