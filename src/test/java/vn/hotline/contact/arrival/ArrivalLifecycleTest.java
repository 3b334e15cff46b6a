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
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.Sealing;

class ArrivalLifecycleTest {

    private static final Instant CAME = Instant.parse("2026-11-22T02:14:00Z");
    private static final Stamp ACT = new Stamp(7L, CAME.plusSeconds(40));
    private static final long CONTACT = 9;

    @BeforeAll
    static void bringKeys() {
        Sealing.use(Keyset.generate().open());
    }

    static Stream<Arguments> everyStatusAndMove() {
        return Arrays.stream(ArrivalStatus.values())
                .flatMap(status -> Arrays.stream(ArrivalMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndMove")
    void movesAsTheTableSaysAndNotOtherwise(ArrivalStatus status, ArrivalMove move) {
        Arrival arrival = at(status);
        if (move.isPossibleFrom(status)) {
            StatusChange change = make(arrival, move);
            assertThat(arrival.getStatus()).isEqualTo(move.getTo());
            assertThat(change.getFromStatus()).isEqualTo(status.name());
            assertThat(change.getToStatus()).isEqualTo(move.getTo().name());
        } else {
            assertThatThrownBy(() -> make(arrival, move)).hasMessageContaining("lifecycle.illegal");
            assertThat(arrival.getStatus()).isEqualTo(status);
        }
    }

    @Test
    void nobodyGivesAwayOrTakesOverWithoutAWord() {
        assertThat(Arrays.stream(ArrivalMove.values()).filter(ArrivalMove::isReasonNeeded))
                .containsExactly(
                        ArrivalMove.RING_ON, ArrivalMove.HAND_OVER, ArrivalMove.TAKE_OVER, ArrivalMove.GIVE_BACK);
    }

    @Test
    void whoeverCameAlwaysEndsAsAContact() {
        assertThat(at(ArrivalStatus.RECORDED).getContactId()).isEqualTo(CONTACT);
        assertThat(at(ArrivalStatus.ABANDONED).getContactId()).isEqualTo(CONTACT);
        assertThat(at(ArrivalStatus.TURNED_AWAY).getContactId()).isEqualTo(CONTACT);
    }

    @Test
    void waitingEndsWhenSomebodyAnsweredAndNotWhenHePressedAKey() {
        Arrival arrival = at(ArrivalStatus.TAKEN);
        assertThat(arrival.getWaitedSeconds()).isEqualTo(40);

        arrival.answered(CAME.plusSeconds(12));

        assertThat(arrival.getWaitedSeconds()).isEqualTo(12);
    }

    @Test
    void noTimeIsBeforeTheArrival() {
        Arrival arrival = call();
        arrival.over(CAME.minusSeconds(5));
        assertThat(arrival.getEndedAt()).isEqualTo(CAME);
    }

    @Test
    void anExchangeWhoseClockIsWrongSaysItCameNow() {
        Instant now = CAME.plusSeconds(60);
        assertThat(new Arrival(arriving(Channel.PHONE, now.plusSeconds(3600)), "k", 1, now).getArrivedAt())
                .isEqualTo(now);
        assertThat(new Arrival(arriving(Channel.PHONE, Instant.EPOCH), "k", 1, now).getArrivedAt())
                .isEqualTo(now);
        assertThat(new Arrival(arriving(Channel.PHONE, null), "k", 1, now).getArrivedAt())
                .isEqualTo(now);
    }

    @Test
    void whatAProgramSendsIsNotRefusedForItsLength() {
        String long1 = "ạ".repeat(Limits.NARRATIVE + 5);
        Arrival arrival = new Arrival(
                new Arriving(
                        "zalo", "k", Helpline.CHILD_PROTECTION, 1, Channel.ZALO, long1, long1, long1, null, CAME, null),
                "k",
                1,
                CAME);
        assertThat(arrival.getFirstWords()).hasSize(Limits.NARRATIVE).endsWith("…");
        assertThat(arrival.getCallerName()).hasSize(Limits.NAME);
        assertThat(arrival.getCallerNumber()).hasSizeLessThanOrEqualTo(Limits.CALLER_NUMBER);
        assertThat(arrival.getUrgency()).isEqualTo(Urgency.NORMAL);
    }

    @Test
    void aMessageIsUnansweredUntilSomebodyWritesLaterThanIt() {
        Arrival message = new Arrival(arriving(Channel.ZALO, CAME), "k", 1, CAME);
        assertThat(message.getUnansweredSince()).isEqualTo(CAME);

        message.spoke(CAME.plusSeconds(20));
        assertThat(message.getUnansweredSince()).isNull();

        message.heard("Dạ", CAME.plusSeconds(10));
        assertThat(message.getUnansweredSince()).isNull();

        message.heard("Còn nữa ạ", CAME.plusSeconds(30));
        assertThat(message.getUnansweredSince()).isEqualTo(CAME.plusSeconds(30));

        message.spoke(CAME.plusSeconds(25));
        assertThat(message.getUnansweredSince()).isEqualTo(CAME.plusSeconds(30));
    }

    @Test
    void whatSomebodyHadInHandIsNotMissedWhenTheCallerHangsUp() {
        Arrival back = at(ArrivalStatus.TAKEN);
        back.giveBack("Hết ca", ACT);
        back.over(ACT.at());
        assertThat(back.isGivenUp()).isFalse();

        Arrival message = new Arrival(arriving(Channel.APP, CAME), "k", 1, CAME);
        message.over(ACT.at());
        assertThat(message.isGivenUp()).isFalse();

        Arrival call = call();
        call.over(ACT.at());
        assertThat(call.isGivenUp()).isTrue();
    }

    @Test
    void whoTakesWhatWasGivenAwayStillReadsWhatWasSaidOfIt() {
        Arrival back = at(ArrivalStatus.TAKEN);
        back.giveBack("Bé nói tiếng Mông.", ACT);

        back.take(CONTACT, new Stamp(8L, ACT.at()));

        assertThat(back.getNote()).isEqualTo("Bé nói tiếng Mông.");
        assertThat(back.getNoteBy()).isEqualTo(7L);
    }

    @Test
    void aCallThatRingsOnAtAColleaguesIsNobodysAndCanBeMissed() {
        Arrival call = at(ArrivalStatus.RINGING);

        call.ringOn(8L, "Máy tôi hỏng tai nghe.", ACT);

        assertThat(call.belongsTo()).isEqualTo(8L);
        assertThat(call.isOnTheLine()).isTrue();
        call.over(ACT.at());
        assertThat(call.isGivenUp()).isTrue();
        assertThat(call.isOnTheLine()).isFalse();
    }

    private static StatusChange make(Arrival arrival, ArrivalMove move) {
        return switch (move) {
            case RING -> arrival.ringsAt(8L, ACT);
            case STOP_RINGING -> arrival.ringsAt(null, ACT);
            case RING_ON -> arrival.ringOn(8L, "Máy tôi hỏng tai nghe.", ACT);
            case TAKE -> arrival.take(CONTACT, ACT);
            case HAND_OVER -> arrival.handOver(8L, "Bé nói tiếng Mông.", ACT);
            case TAKE_OVER -> arrival.takeOver("Bạn ấy phải về.", ACT);
            case PASS_ON -> arrival.passOn(8L, ACT);
            case GIVE_BACK -> arrival.giveBack("Hết ca.", ACT);
            case RETURN -> arrival.returnOf(ACT);
            case RECORD -> arrival.record(ACT);
            case REOPEN -> arrival.reopen(8L, ACT);
            case ABANDON -> {
                if (move.isPossibleFrom(arrival.getStatus())) {
                    arrival.over(ACT.at());
                }
                yield arrival.abandon(CONTACT, ACT);
            }
            case TURN_AWAY -> arrival.turnAway(CONTACT, ACT);
            case ANSWER_AFTER_ALL -> arrival.answerAfterAll(CONTACT, ACT);
        };
    }

    private static Arrival at(ArrivalStatus status) {
        Arrival arrival = call();
        switch (status) {
            case WAITING -> {}
            case RINGING -> arrival.ringsAt(3L, ACT);
            case TAKEN -> arrival.take(CONTACT, ACT);
            case RECORDED -> {
                arrival.take(CONTACT, ACT);
                arrival.record(ACT);
            }
            case TURNED_AWAY -> arrival.turnAway(CONTACT, ACT);
            case ABANDONED -> {
                arrival.over(ACT.at());
                arrival.abandon(CONTACT, ACT);
            }
        }
        return arrival;
    }

    private static Arrival call() {
        return ContactSamples.withId(new Arrival(arriving(Channel.PHONE, CAME), "k", 1, CAME), 42L);
    }

    private static Arriving arriving(Channel channel, Instant at) {
        return new Arriving(
                "asterisk-hn", "k", Helpline.CHILD_PROTECTION, 1, channel, "0900 000 147", null, null, null, at, null);
    }
}
