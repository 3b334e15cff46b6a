package vn.hotline.contact.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactSamples;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.Sealing;

class CallBackLifecycleTest {

    private static final Instant MISSED = Instant.parse("2026-11-22T02:14:00Z");
    private static final Stamp ACT = new Stamp(7L, MISSED.plusSeconds(300));

    @BeforeAll
    static void bringKeys() {
        Sealing.use(Keyset.generate().open());
    }

    static Stream<Arguments> everyStatusAndMove() {
        return Arrays.stream(CallBackStatus.values())
                .flatMap(status -> Arrays.stream(CallBackMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndMove")
    void movesAsTheTableSaysAndNotOtherwise(CallBackStatus status, CallBackMove move) {
        CallBack owed = at(status);
        if (move.isPossibleFrom(status)) {
            StatusChange change = make(owed, move);
            assertThat(owed.getStatus()).isEqualTo(move.getTo());
            assertThat(change.getFromStatus()).isEqualTo(status.name());
            assertThat(change.getToStatus()).isEqualTo(move.getTo().name());
        } else {
            assertThatThrownBy(() -> make(owed, move)).hasMessageContaining("lifecycle.illegal");
            assertThat(owed.getStatus()).isEqualTo(status);
        }
    }

    @Test
    void nobodyIsGivenUpWithoutAWord() {
        assertThatThrownBy(() -> at(CallBackStatus.DUE).giveUp("  ", ACT)).hasMessageContaining("reasonNeeded");
    }

    @Test
    void whoeverWasNotReachedIsTriedAgainLater() {
        CallBack owed = at(CallBackStatus.TAKEN);
        owed.putOff(MISSED.plusSeconds(900), true, ACT);
        assertThat(owed.getAttempts()).isOne();
        assertThat(owed.getDueAt()).isEqualTo(MISSED.plusSeconds(900));
        assertThat(owed.getTakenBy()).isNull();
    }

    private static StatusChange make(CallBack owed, CallBackMove move) {
        return switch (move) {
            case TAKE -> owed.take(ACT);
            case PUT_OFF -> owed.putOff(MISSED.plusSeconds(600), true, ACT);
            case FINISH -> owed.finish(9, ACT);
            case GIVE_UP -> owed.giveUp("Số không liên lạc được.", ACT);
            case SETTLE -> owed.settle(ACT);
        };
    }

    private static CallBack at(CallBackStatus status) {
        Arrival missed = ContactSamples.withId(
                new Arrival(
                        new Arriving(
                                "pbx",
                                "k",
                                Helpline.CHILD_PROTECTION,
                                1,
                                Channel.PHONE,
                                "0900 000 219",
                                null,
                                null,
                                null,
                                MISSED,
                                null),
                        "k",
                        1,
                        MISSED),
                42L);
        CallBack owed = ContactSamples.withId(new CallBack(missed, MISSED, MISSED.plusSeconds(900)), 43L);
        switch (status) {
            case DUE -> {}
            case TAKEN -> owed.take(ACT);
            case DONE -> {
                owed.take(ACT);
                owed.finish(9, ACT);
            }
            case SETTLED -> owed.settle(ACT);
            case GIVEN_UP -> owed.giveUp("Số không liên lạc được.", ACT);
        }
        return owed;
    }
}
