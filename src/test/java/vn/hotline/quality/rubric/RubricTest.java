package vn.hotline.quality.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Stamp;

/** An edition is written, published for good, and replaced by the next. */
class RubricTest {

    private static final Stamp ACT = new Stamp(4L, Instant.parse("2026-12-01T02:00:00Z"));

    @ParameterizedTest
    @EnumSource(RubricStatus.class)
    void movesAsTheTableSaysAndNotOtherwise(RubricStatus status) {
        for (RubricMove move : RubricMove.values()) {
            Rubric rubric = at(status);
            if (move.isPossibleFrom(status)) {
                assertThat(make(rubric, move).getFromStatus()).isEqualTo(status.name());
                assertThat(rubric.getStatus()).isEqualTo(move.getTo());
            } else {
                assertThatThrownBy(() -> make(rubric, move)).hasMessageContaining("lifecycle.illegal");
                assertThat(rubric.getStatus()).isEqualTo(status);
            }
        }
    }

    @Test
    void whatWasPublishedNeverChanges() {
        Rubric published = at(RubricStatus.STANDING);
        RubricForm form = new RubricForm();
        form.setPerWeek(3);
        assertThatThrownBy(() -> published.says(form)).hasMessageContaining("quality.rubric.published");
        assertThatThrownBy(() -> published.add(Rubrics.criterion("Mới", 1, false)))
                .hasMessageContaining("quality.rubric.published");
        assertThatThrownBy(() -> published.change(101, Rubrics.criterion("Khác", 1, false)))
                .hasMessageContaining("quality.rubric.published");
        assertThatThrownBy(() -> published.remove(101)).hasMessageContaining("quality.rubric.published");
    }

    @Test
    void theNextEditionBeginsAsACopyThatIsKnownAgain() {
        Rubric before = at(RubricStatus.STANDING);
        Rubric next = new Rubric(before, 2, ACT);
        assertThat(next.getStatus()).isEqualTo(RubricStatus.DRAFT);
        assertThat(next.getPerWeek()).isEqualTo(before.getPerWeek());
        assertThat(next.getCriteria())
                .extracting(Criterion::getTitleVi)
                .containsExactly("Lắng nghe", "An toàn", "Ghi chép");
        assertThat(next.getCriteria()).extracting(Criterion::getOriginId).containsExactly(101L, 102L, 103L);
    }

    @Test
    void nothingIsPublishedWithoutACriterion() {
        Rubric empty = Rubrics.draft(List.of());
        assertThatThrownBy(() -> empty.publish(ACT)).hasMessageContaining("quality.rubric.empty");
        assertThat(empty.getStatus()).isEqualTo(RubricStatus.DRAFT);
    }

    @Test
    void sharesGoFromNothingToTheWhole() {
        Criterion criterion = at(RubricStatus.STANDING).getCriteria().get(0);
        assertThat(List.of(criterion.share(0), criterion.share(1), criterion.share(2)))
                .containsExactly(0, 500, 1_000);
        assertThat(criterion.steps("en")).isEqualTo(criterion.steps("vi")).hasSize(3);
    }

    @Test
    void aCriterionHasAScaleThatPeopleCanTellApart() {
        assertThat(problems(new CriterionForm())).containsExactlyInAnyOrder("titleVi", "place", "weight", "stepsVi");
        CriterionForm form = Rubrics.criterion("Lắng nghe", 11, false);
        form.setStepsVi("một bước");
        assertThat(problems(form)).containsExactlyInAnyOrder("weight", "stepsVi");
        form = Rubrics.criterion("Lắng nghe", 10, false);
        form.setStepsEn("one\ntwo");
        assertThat(problems(form)).containsExactly("stepsEn");
        form.setStepsEn("one\ntwo\n\nthree\n");
        RubricCheck.check(form);
    }

    private static List<String> problems(CriterionForm form) {
        try {
            RubricCheck.check(form);
            return List.of();
        } catch (BusinessException refused) {
            return refused.getProblems().stream()
                    .map(BusinessException.Problem::field)
                    .toList();
        }
    }

    private static vn.hotline.kernel.StatusChange make(Rubric rubric, RubricMove move) {
        return switch (move) {
            case PUBLISH -> rubric.publish(ACT);
            case SUPERSEDE -> rubric.supersede(ACT);
        };
    }

    private static Rubric at(RubricStatus status) {
        Rubric rubric = Rubrics.threeCriteria();
        if (status != RubricStatus.DRAFT) {
            rubric.publish(ACT);
        }
        if (status == RubricStatus.FORMER) {
            rubric.supersede(ACT);
        }
        return rubric;
    }
}
