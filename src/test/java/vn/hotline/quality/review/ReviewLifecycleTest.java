package vn.hotline.quality.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hotline.contact.ContactSamples;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.quality.rubric.Rubric;
import vn.hotline.quality.rubric.Rubrics;

/** From the draw to the last word: each move as the table says, by whom it is, and what it leaves. */
class ReviewLifecycleTest {

    private static final long OPERATOR = 7;
    private static final long SUPERVISOR = 2;
    private static final long COLLEAGUE = 3;
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final Stamp SCORING = new Stamp(SUPERVISOR, NOW);
    private static final Stamp ANSWERING = new Stamp(OPERATOR, NOW.plusSeconds(60));

    /** So late that nobody waits for an answer any more. */
    private static final Stamp LATER = new Stamp(SUPERVISOR, NOW.plus(Review.TO_ANSWER));

    private final Rubric rubric = Rubrics.threeCriteria();

    @BeforeAll
    static void bringKeys() {
        Sealing.use(Keyset.generate().open());
    }

    static Stream<Arguments> everyStatusAndMove() {
        return Arrays.stream(ReviewStatus.values())
                .flatMap(status -> Arrays.stream(ReviewMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndMove")
    void movesAsTheTableSaysAndNotOtherwise(ReviewStatus status, ReviewMove move) {
        Review review = at(status);
        if (move.isPossibleFrom(status)) {
            StatusChange change = make(review, move);
            assertThat(review.getStatus()).isEqualTo(move.getTo());
            assertThat(change.getFromStatus()).isEqualTo(status.name());
            assertThat(change.getToStatus()).isEqualTo(move.getTo().name());
        } else {
            assertThatThrownBy(() -> make(review, move)).isInstanceOf(BusinessException.class);
            assertThat(review.getStatus()).isEqualTo(status);
        }
    }

    @Test
    void nobodyScoresHerOwnContactsNorClosesWhatIsSaidOfThem() {
        Stamp own = new Stamp(OPERATOR, NOW);
        assertThatThrownBy(() -> at(ReviewStatus.DRAWN).take(rubric, own)).hasMessageContaining("quality.review.own");
        assertThatThrownBy(() -> Review.byHand(1, OPERATOR, 1, rubric, own)).hasMessageContaining("quality.review.own");
        assertThatThrownBy(() -> at(ReviewStatus.AGREED).close("", own)).hasMessageContaining("quality.review.own");
        assertThatThrownBy(() -> at(ReviewStatus.GIVEN).takeBack("x", own)).hasMessageContaining("quality.review.own");
        assertThatThrownBy(() -> at(ReviewStatus.DRAFT).setAside("x", own)).hasMessageContaining("quality.review.own");
        assertThatThrownBy(() -> Review.byHand(1, null, 1, rubric, SCORING)).hasMessageContaining("nobodyTookIt");
    }

    @Test
    void ofTwoWhoTakeItTheSecondIsTold() {
        Review review = at(ReviewStatus.DRAWN);
        review.take(rubric, SCORING);
        assertThatThrownBy(() -> review.take(rubric, new Stamp(COLLEAGUE, NOW)))
                .hasMessageContaining("quality.review.taken");
        assertThat(review.getReviewerId()).isEqualTo(SUPERVISOR);
    }

    @Test
    void onlyWhoeverTookItWritesIt() {
        Review review = at(ReviewStatus.DRAFT);
        Stamp colleague = new Stamp(COLLEAGUE, NOW);
        assertThatThrownBy(() -> review.keep(review.asForm(), colleague)).hasMessageContaining("somebodyElses");
        assertThatThrownBy(() -> review.give(scored(review, 2, 2, 2), colleague))
                .hasMessageContaining("somebodyElses");
    }

    @Test
    void whatIsPutBackSaysNothingToTheNext() {
        Review review = at(ReviewStatus.DRAFT);
        review.keep(scored(review, 2, 1, 0), SCORING);
        review.putBack(new Stamp(COLLEAGUE, NOW));
        assertThat(review.getMarks()).isEmpty();
        assertThat(review.getSummary()).isNull();
        review.take(rubric, new Stamp(COLLEAGUE, NOW));
        assertThat(review.getMarks()).extracting(Mark::getStep).containsOnlyNulls();
        Review chosen = ContactSamples.withId(Review.byHand(1, OPERATOR, 1, rubric, SCORING), 4L);
        assertThatThrownBy(() -> chosen.putBack(SCORING)).hasMessageContaining("byHandStays");
    }

    @Test
    void theScoreIsTheMeanByWeightOfWhatApplies() {
        Review all = at(ReviewStatus.DRAFT);
        all.give(scored(all, 2, 1, 0), SCORING);
        // (2 * 1000 + 4 * 500 + 3 * 0) / 9
        assertThat(all.getScore()).isEqualTo(444);

        Review some = at(ReviewStatus.DRAFT);
        some.give(scored(some, 2, Mark.DOES_NOT_APPLY, 2), SCORING);
        assertThat(some.getScore()).isEqualTo(1_000);
        assertThat(some.getMustsMissed()).isZero();
        assertThat(some.getMarks()).extracting(Mark::getShare).containsExactly(1_000, null, 1_000);
    }

    @Test
    void aMustThatWasMissedIsExplainedAndToldApartFromTheScore() {
        Review review = at(ReviewStatus.DRAFT);
        ReviewForm form = scored(review, 2, 0, 2);
        assertThat(problems(() -> review.give(form, SCORING))).containsExactly("marks:1:remark quality.mark.explain");
        form.getMarks().get(1).setRemark("Bé nói sợ về nhà; lần sau hỏi ngay bé đang ở đâu.");
        review.give(form, SCORING);
        assertThat(review.getMustsMissed()).isEqualTo(1);
        assertThat(review.getScore()).isEqualTo(556);
    }

    @Test
    void everyCriterionIsAnsweredAndOneAppliesAtLeast() {
        Review review = at(ReviewStatus.DRAFT);
        assertThat(problems(() -> review.give(scored(review, 2, null, 7), SCORING)))
                .containsExactly("marks:1:step quality.mark.choose", "marks:2:step quality.mark.choose");
        int none = Mark.DOES_NOT_APPLY;
        assertThat(problems(() -> review.give(scored(review, none, none, none), SCORING)))
                .containsExactly("null quality.review.nothingApplies");
        assertThat(review.getStatus()).isEqualTo(ReviewStatus.DRAFT);
    }

    @Test
    void onlyWhoeverTookTheContactAnswersAndWithWordsWhereSheSeesItOtherwise() {
        Review review = at(ReviewStatus.GIVEN);
        assertThatThrownBy(() -> review.agree("", SCORING)).hasMessageContaining("notYours");
        assertThat(problems(() -> review.contest(" ", ANSWERING))).containsExactly("answer input.required");
        review.contest("Em đã hỏi, nhưng chưa ghi lại.", ANSWERING);
        assertThat(problems(() -> review.close(null, LATER))).containsExactly("closing input.required");
        review.takeBack("Đã nghe lại băng, em có hỏi.", LATER);
        assertThat(review.getStatus().isCounted()).isFalse();
        assertThat(review.getAnswer()).contains("chưa ghi lại");
    }

    @Test
    void whoDoesNotAnswerHasTimeToDoSo() {
        Review review = at(ReviewStatus.GIVEN);
        assertThatThrownBy(() ->
                        review.close(null, new Stamp(SUPERVISOR, LATER.at().minusSeconds(1))))
                .hasMessageContaining("waitsForAnswer");
        review.close(null, LATER);
        assertThat(review.getStatus()).isEqualTo(ReviewStatus.CLOSED);
    }

    @Test
    void itIsShownToWhoeverAnswersForTheWorkAndToHerOnceItIsGiven() {
        Identity supervisor = person(SUPERVISOR, Role.SUPERVISOR);
        Identity operator = person(OPERATOR, Role.OPERATOR);
        Identity other = person(9, Role.OPERATOR);
        for (ReviewStatus status : ReviewStatus.values()) {
            Review review = at(status);
            assertThat(review.isShownTo(supervisor)).isTrue();
            assertThat(review.isShownTo(person(5, Role.MANAGER))).isTrue();
            assertThat(review.isShownTo(other)).isFalse();
            boolean given = review.getGivenAt() != null;
            assertThat(review.isShownTo(operator)).as(status.name()).isEqualTo(given);
            assertThat(review.isShownTo(person(OPERATOR, Role.SUPERVISOR)))
                    .as(status.name())
                    .isEqualTo(given);
        }
    }

    private static Identity person(long id, Role role) {
        return new Identity(id, null, role.name(), role, 1, 0);
    }

    private interface Doing {
        void now();
    }

    private static List<String> problems(Doing doing) {
        try {
            doing.now();
            return List.of();
        } catch (BusinessException refused) {
            return refused.getProblems().stream()
                    .map(problem -> problem.field() + " " + problem.key())
                    .toList();
        }
    }

    private static ReviewForm scored(Review review, Integer... steps) {
        ReviewForm form = review.asForm();
        for (int row = 0; row < Math.min(steps.length, form.getMarks().size()); row++) {
            form.getMarks().get(row).setStep(steps[row]);
        }
        form.setSummary("Nghe rất kiên nhẫn.");
        return form;
    }

    private StatusChange make(Review review, ReviewMove move) {
        return switch (move) {
            case TAKE -> review.take(rubric, SCORING);
            case PUT_BACK -> review.putBack(SCORING);
            case SET_ASIDE_FOR_GOOD -> review.setAside("Băng ghi âm hỏng", SCORING);
            case GIVE -> review.give(scored(review, 2, 2, 1), SCORING);
            case AGREE -> review.agree(null, ANSWERING);
            case CONTEST -> review.contest("Em thấy khác", ANSWERING);
            case CLOSE -> review.close("Đã trao đổi", LATER);
            case TAKE_BACK -> review.takeBack("Em nói đúng", LATER);
        };
    }

    private Review at(ReviewStatus status) {
        Review review = ContactSamples.withId(
                Review.drawn(11, OPERATOR, 1, 5, 40, new Stamp(null, NOW.minusSeconds(86_400))), 3L);
        switch (status) {
            case DRAWN -> {}
            case DRAFT -> make(review, ReviewMove.TAKE);
            case GIVEN -> {
                make(review, ReviewMove.TAKE);
                make(review, ReviewMove.GIVE);
            }
            case AGREED, CONTESTED -> {
                make(review, ReviewMove.TAKE);
                make(review, ReviewMove.GIVE);
                make(review, status == ReviewStatus.AGREED ? ReviewMove.AGREE : ReviewMove.CONTEST);
            }
            case SET_ASIDE -> make(review, ReviewMove.SET_ASIDE_FOR_GOOD);
            case CLOSED, TAKEN_BACK -> {
                make(review, ReviewMove.TAKE);
                make(review, ReviewMove.GIVE);
                make(review, status == ReviewStatus.CLOSED ? ReviewMove.CLOSE : ReviewMove.TAKE_BACK);
            }
        }
        return review;
    }
}
