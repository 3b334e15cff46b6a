package vn.hotline.quality.rubric;

import vn.hotline.kernel.Problems;
import vn.hotline.kernel.form.Content;
import vn.hotline.kernel.form.Limits;

/** What a criterion has to say so that two people score by it alike, and how many contacts people can look at. */
final class RubricCheck {

    static final int MOST_WEIGHT = 10;
    static final int MOST_PER_WEEK = 20;
    private static final int LAST_PLACE = 99;

    private RubricCheck() {}

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field */
    static void check(CriterionForm form) {
        Content.clean(form);
        Problems problems = new Problems().require("titleVi", form.getTitleVi());
        number(problems, "place", form.getPlace(), 1, LAST_PLACE);
        number(problems, "weight", form.getWeight(), 1, MOST_WEIGHT);
        int steps = Steps.of(form.getStepsVi()).size();
        problems.check(
                steps >= Steps.FEWEST && steps <= Steps.MOST,
                "stepsVi",
                "quality.criterion.stepCount",
                Steps.FEWEST,
                Steps.MOST);
        problems.check(
                form.getStepsEn() == null || Steps.of(form.getStepsEn()).size() == steps,
                "stepsEn",
                "quality.criterion.sameSteps",
                steps);
        Limits.check(form, problems);
        problems.throwIfAny();
    }

    /** @throws vn.hotline.kernel.BusinessException at the field */
    static void check(RubricForm form) {
        Problems problems = new Problems();
        number(problems, "perWeek", form.getPerWeek(), 0, MOST_PER_WEEK);
        problems.throwIfAny();
    }

    private static void number(Problems problems, String field, Integer typed, int least, int most) {
        problems.require(field, typed);
        problems.check(
                typed == null || typed >= least && typed <= most, field, "quality.rubric.numberBetween", least, most);
    }
}
