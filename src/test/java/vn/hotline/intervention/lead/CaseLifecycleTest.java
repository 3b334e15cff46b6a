package vn.hotline.intervention.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hotline.intervention.lead.CaseStatus.ACTION;
import static vn.hotline.intervention.lead.CaseStatus.ANNULLED;
import static vn.hotline.intervention.lead.CaseStatus.ASSESSMENT;
import static vn.hotline.intervention.lead.CaseStatus.CLOSED;
import static vn.hotline.intervention.lead.CaseStatus.MERGED;
import static vn.hotline.intervention.lead.CaseStatus.NEEDS;
import static vn.hotline.intervention.lead.CaseStatus.PLANNING;
import static vn.hotline.intervention.lead.CaseStatus.RECEIVED;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hotline.contact.ContactSamples;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.Urgency;

class CaseLifecycleTest {

    private static final Stamp ACT = new Stamp(7L, Instant.parse("2026-11-22T01:00:00Z"));

    /** Written out once more: whoever changes the moves has to mean it. */
    private static final Map<CaseStatus, Map<CaseMove, CaseStatus>> ROAD = Map.of(
            RECEIVED,
            Map.of(
                    CaseMove.ASSESS, ASSESSMENT,
                    CaseMove.ACT_AT_ONCE, ACTION,
                    CaseMove.CLOSE_EARLY, CLOSED),
            ASSESSMENT,
            Map.of(
                    CaseMove.DETERMINE_NEEDS, NEEDS,
                    CaseMove.ACT_AT_ONCE, ACTION,
                    CaseMove.CLOSE_EARLY, CLOSED),
            NEEDS,
            Map.of(CaseMove.PLAN, PLANNING, CaseMove.ACT_AT_ONCE, ACTION, CaseMove.CLOSE_EARLY, CLOSED),
            PLANNING,
            Map.of(CaseMove.ACT, ACTION, CaseMove.CLOSE_EARLY, CLOSED),
            ACTION,
            Map.of(CaseMove.REVIEW, CaseStatus.REVIEW, CaseMove.CLOSE_EARLY, CLOSED),
            CaseStatus.REVIEW,
            Map.of(CaseMove.CLOSE, CLOSED, CaseMove.REPLAN, PLANNING),
            CLOSED,
            Map.of(CaseMove.REOPEN, ACTION));

    /** A double or a mistake is found out at any step, and nothing leads back from there. */
    private static CaseStatus expected(CaseStatus status, CaseMove move) {
        if (status == MERGED || status == ANNULLED) {
            return null;
        }
        return switch (move) {
            case MERGE -> MERGED;
            case ANNUL -> ANNULLED;
            default -> ROAD.get(status).get(move);
        };
    }

    static Stream<Arguments> everyStatusAndMove() {
        return Arrays.stream(CaseStatus.values())
                .flatMap(status -> Arrays.stream(CaseMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndMove")
    void aMoveIsLegalExactlyWhereTheTableHasIt(CaseStatus status, CaseMove move) {
        InterventionCase moved = at(status);
        if (move == CaseMove.DETERMINE_NEEDS && status == CaseStatus.ASSESSMENT) {
            moved.assess(Risk.HIGH, "Có vết thương", ACT);
        }
        CaseStatus expected = expected(status, move);
        if (expected == null) {
            assertThatThrownBy(() -> moved.move(move, "lý do", "CHILD_SAFE", ACT))
                    .isInstanceOf(BusinessException.class)
                    .hasMessageContaining("lifecycle.illegal");
            assertThat(moved.getStatus()).isEqualTo(status);
        } else {
            StatusChange change = moved.move(move, "lý do", "CHILD_SAFE", ACT);
            assertThat(moved.getStatus()).isEqualTo(expected);
            assertThat(change.getFromStatus()).isEqualTo(status.name());
            assertThat(change.getToStatus()).isEqualTo(expected.name());
            assertThat(change.getReason()).isEqualTo("lý do");
            assertThat(change.getByUser()).isEqualTo(7L);
            assertThat(change.getAt()).isEqualTo(ACT.at());
        }
    }

    @Test
    void everyStepCanBeReached() {
        Set<CaseStatus> reached = EnumSet.of(RECEIVED);
        for (CaseMove move : CaseMove.values()) {
            reached.add(move.getTo());
        }
        assertThat(reached).containsExactlyInAnyOrder(CaseStatus.values());
    }

    @Test
    void everyOpenStepLeadsOn() {
        for (CaseStatus status : CaseStatus.steps()) {
            assertThat(CaseMove.values()).as(status.name()).anyMatch(move -> move.isPossibleFrom(status));
        }
    }

    @Test
    void closedCaseCannotBeMovedWithoutReopening() {
        assertThat(CaseMove.values())
                .filteredOn(move -> move.isPossibleFrom(CLOSED) && !move.getTo().isVoid())
                .containsExactly(CaseMove.REOPEN);
    }

    @ParameterizedTest
    @EnumSource(CaseMove.class)
    void whoeverSkipsAStepOrGoesBackSaysWhy(CaseMove move) {
        boolean oneStepForward =
                move.getFrom().stream().allMatch(from -> move.getTo().ordinal() == from.ordinal() + 1);
        assertThat(move.isReasonNeeded()).isEqualTo(!oneStepForward);
    }

    @ParameterizedTest
    @EnumSource(CaseMove.class)
    void aMissingReasonIsToldAtItsField(CaseMove move) {
        if (move.isReasonNeeded()) {
            CaseStatus from = move.getFrom().iterator().next();
            InterventionCase moved = at(from);
            assertThatThrownBy(() -> moved.move(move, " ", "CHILD_SAFE", ACT))
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            e -> assertThat(e.getProblems().get(0).field()).isEqualTo("reason"));
        }
    }

    @Test
    void closingNeedsAnOutcomeAndKeepsIt() {
        InterventionCase reviewed = at(CaseStatus.REVIEW);
        assertThatThrownBy(() -> reviewed.move(CaseMove.CLOSE, null, null, ACT))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("case.outcomeNeeded");
        InterventionCase closed = at(CaseStatus.REVIEW);
        closed.move(CaseMove.CLOSE, "Trẻ đã an toàn", "CHILD_SAFE", ACT);
        assertThat(closed.getOutcome()).isEqualTo("CHILD_SAFE");
        assertThat(closed.getClosedAt()).isEqualTo(ACT.at());
    }

    @Test
    void aStepAsksForWhatItStandsFor() {
        InterventionCase unassessed = at(CaseStatus.ASSESSMENT);
        assertThatThrownBy(() -> unassessed.move(CaseMove.DETERMINE_NEEDS, "Xong", null, ACT))
                .hasMessageContaining("case.step.assessmentNeeded");
        assertThatThrownBy(() -> at(CaseStatus.NEEDS).move(CaseMove.PLAN, " ", null, ACT))
                .hasMessageContaining("case.step.toldNeeded");
        assertThatThrownBy(() -> at(CaseStatus.PLANNING).move(CaseMove.ACT, null, null, ACT))
                .hasMessageContaining("case.step.toldNeeded");
        assertThatThrownBy(() -> at(CaseStatus.REVIEW).move(CaseMove.CLOSE, null, "CHILD_SAFE", ACT))
                .hasMessageContaining("case.step.toldNeeded");
    }

    @Test
    void allThatAClosingLacksIsToldAtOnce() {
        assertThatThrownBy(() -> at(RECEIVED).move(CaseMove.CLOSE_EARLY, null, null, ACT))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.getProblems())
                        .extracting(BusinessException.Problem::field)
                        .containsExactly("outcome", "reason"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MERGED", "ANNULLED"})
    void whatWasMergedOrAnnulledCountsForNothingAndStaysAsItIs(CaseStatus status) {
        InterventionCase ended = at(status);
        assertThat(ended.facts()).isNull();
        ClassificationForm form = ClassificationForm.of(ended);
        form.setType("NEGLECT");
        assertThatThrownBy(() -> ended.correct(form, "lý do", ACT)).hasMessageContaining("case.void");
        assertThatThrownBy(() -> ended.noteAction("CALL", "Gọi lại", null, ACT)).hasMessageContaining("case.void");
        assertThatThrownBy(() -> ended.assign(9L, null, ACT)).hasMessageContaining("case.void");
        assertThatThrownBy(
                        () -> ended.link(ContactSamples.intervention(Helpline.CHILD_PROTECTION, ACT.at(), "Lúa"), ACT))
                .hasMessageContaining("case.void");
    }

    @Test
    void aClosedCaseThatIsAnnulledStillTellsHowItEnded() {
        InterventionCase closed = at(CLOSED);
        closed.move(CaseMove.ANNUL, "Ca thử", null, ACT);
        assertThat(closed.getOutcome()).isEqualTo("CHILD_SAFE");
        assertThat(closed.getClosedAt()).isEqualTo(ACT.at());
    }

    @Test
    void reopenedCaseHasNoOutcomeAnyMore() {
        InterventionCase closed = at(CLOSED);
        assertThat(closed.getOutcome()).isNotNull();
        closed.move(CaseMove.REOPEN, "Bạo lực tái diễn", null, ACT);
        assertThat(closed.getOutcome()).isNull();
        assertThat(closed.getClosedAt()).isNull();
    }

    /** By the road itself, so that no status is set by hand. */
    static InterventionCase at(CaseStatus status) {
        InterventionCase opened = ContactSamples.withId(
                InterventionCase.from(
                        ContactSamples.intervention(Helpline.CHILD_PROTECTION, ACT.at(), "Lúa"),
                        "VIOLENCE",
                        Urgency.HIGH,
                        ACT),
                3L);
        CaseMove[] road = {
            CaseMove.ASSESS, CaseMove.DETERMINE_NEEDS, CaseMove.PLAN, CaseMove.ACT, CaseMove.REVIEW, CaseMove.CLOSE
        };
        if (status.isVoid()) {
            opened.move(status == MERGED ? CaseMove.MERGE : CaseMove.ANNUL, "Ghi trùng", null, ACT);
            return opened;
        }
        for (int i = 0; i < status.ordinal(); i++) {
            if (road[i] == CaseMove.DETERMINE_NEEDS) {
                opened.assess(Risk.HIGH, "Có vết thương", ACT);
            }
            opened.move(road[i], road[i].isTelling() ? "Đã ghi" : null, "CHILD_SAFE", ACT);
        }
        return opened;
    }
}
