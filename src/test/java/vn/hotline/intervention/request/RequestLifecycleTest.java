package vn.hotline.intervention.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hotline.contact.ContactSamples;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.Urgency;

class RequestLifecycleTest {

    private static final Instant ASKED = Instant.parse("2026-11-22T01:00:00Z");
    private static final Stamp ACT = new Stamp(7L, ASKED.plusSeconds(60));

    static Stream<Arguments> everyStatusAndMove() {
        return Arrays.stream(RequestStatus.values())
                .flatMap(status -> Arrays.stream(RequestMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndMove")
    void isDecidedOnceAndWaitsAgainIfItsContactWasInTheWrongCase(RequestStatus status, RequestMove move) {
        InterventionRequest request = at(status);
        boolean inACase = status == RequestStatus.OPENED || status == RequestStatus.LINKED;
        boolean possible =
                switch (move) {
                    case UNLINK -> inACase;
                    case ASK_AGAIN -> status == RequestStatus.DECLINED;
                    default -> status == RequestStatus.WAITING;
                };
        if (possible) {
            decide(request, move);
            assertThat(request.getStatus()).isEqualTo(move.getTo());
            boolean decided = move.getTo() != RequestStatus.WAITING;
            assertThat(request.getDecidedBy()).isEqualTo(decided ? 7L : null);
            assertThat(request.getDecidedAt()).isEqualTo(decided ? ACT.at() : null);
        } else {
            assertThatThrownBy(() -> decide(request, move)).hasMessageContaining("lifecycle.illegal");
            assertThat(request.getStatus()).isEqualTo(status);
        }
    }

    @Test
    void everyDecisionCanBeReached() {
        assertThat(RequestMove.values())
                .extracting(RequestMove::getTo)
                .contains(RequestStatus.OPENED, RequestStatus.LINKED, RequestStatus.DECLINED);
    }

    @Test
    void decliningAndTakingOutNeedAReason() {
        assertThat(RequestMove.values())
                .filteredOn(RequestMove::isReasonNeeded)
                .containsExactly(RequestMove.DECLINE, RequestMove.UNLINK, RequestMove.ASK_AGAIN);
        assertThatThrownBy(() -> at(RequestStatus.LINKED).unlinked(" ", ACT))
                .hasMessageContaining("lifecycle.reasonNeeded");
        assertThatThrownBy(() -> at(RequestStatus.WAITING).decline("", ACT))
                .hasMessageContaining("lifecycle.reasonNeeded");
    }

    @Test
    void knowsTheCaseItBecame() {
        InterventionRequest request = at(RequestStatus.WAITING);
        request.opened(99, ACT);
        assertThat(request.getCaseId()).isEqualTo(99L);
    }

    @Test
    void takenOutItKnowsNoCaseAndIsDueSinceItWasFirstAsked() {
        InterventionRequest request = at(RequestStatus.LINKED);
        Instant due = request.getDue();
        request.unlinked("Khác trẻ.", ACT);
        assertThat(request.getCaseId()).isNull();
        assertThat(request.getDue()).isEqualTo(due);
    }

    @Test
    void anEmergencyMayWaitAQuarterOfAnHourAndTheOthersHalfADay() {
        assertThat(InterventionRequest.due(Urgency.EMERGENCY, ASKED)).isEqualTo(ASKED.plus(Duration.ofMinutes(15)));
        assertThat(InterventionRequest.due(Urgency.HIGH, ASKED)).isEqualTo(ASKED.plus(Duration.ofHours(12)));
        assertThat(InterventionRequest.due(Urgency.NORMAL, ASKED)).isEqualTo(ASKED.plus(Duration.ofHours(12)));
    }

    private static void decide(InterventionRequest request, RequestMove move) {
        switch (move) {
            case OPEN -> request.opened(1, ACT);
            case LINK -> request.linked(1, ACT);
            case DECLINE -> request.decline("Đã có nơi khác xử lý", ACT);
            case UNLINK -> request.unlinked("Khác trẻ", ACT);
            case ASK_AGAIN -> request.askedAgain("Nặng hơn đã ghi", ACT);
        }
    }

    private static InterventionRequest at(RequestStatus status) {
        InterventionRequest request = ContactSamples.withId(
                new InterventionRequest(
                        ContactSamples.intervention(Helpline.CHILD_PROTECTION, ASKED, "Lúa"), new Stamp(5L, ASKED)),
                11L);
        Arrays.stream(RequestMove.values())
                .filter(move -> move.getTo() == status && status != RequestStatus.WAITING)
                .forEach(move -> decide(request, move));
        return request;
    }
}
