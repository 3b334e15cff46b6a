package vn.hotline.channel.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.channel.telephony.CallState.Dated;

class CallStateTest {

    private static final Instant RANG = Instant.parse("2026-11-21T19:14:07.302Z");
    private static final Instant LATER = RANG.plusSeconds(3_600);

    private static final Dated RINGING = at(0, ringing("101"));
    private static final Dated ANSWERED = at(8, answered("101"));
    private static final Dated PASSED_ON = at(60, ringing("102"));
    private static final Dated TAKEN_THERE = at(65, answered("102"));
    private static final Dated ENDED = at(453, ended(null, null, null));
    private static final Dated RECORDED =
            at(460, PhoneEvent.of(PhoneEventType.RECORDING_READY, "7").recording("https://pbx/7.wav", null, 445));

    @Test
    void aCallThatWasTakenHasItsTimes() {
        CallState call = of(RINGING, ANSWERED, ENDED);

        assertThat(call.arrivedAt()).isEqualTo(RANG);
        assertThat(call.answeredAt()).isEqualTo(RANG.plusSeconds(8));
        assertThat(call.endedAt()).isEqualTo(RANG.plusSeconds(453));
        assertThat(call.waitingSeconds()).isEqualTo(8);
        assertThat(call.talkingSeconds()).isEqualTo(445);
        assertThat(call.outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(call.extension()).isEqualTo("101");
        assertThat(call.unanswered()).isFalse();
    }

    @Test
    void whatTheExchangeCountedStandsBeforeWhatIsCountedHere() {
        CallState call = of(RINGING, ANSWERED, at(453, ended(null, 7, 446)));

        assertThat(call.waitingSeconds()).isEqualTo(7);
        assertThat(call.talkingSeconds()).isEqualTo(446);
    }

    @Test
    void aCallerWhoHungUpWaitedUntilThen() {
        CallState call = of(RINGING, at(31, ended(CallOutcome.ABANDONED, null, null)));

        assertThat(call.unanswered()).isTrue();
        assertThat(call.outcome()).isEqualTo(CallOutcome.ABANDONED);
        assertThat(call.waitingSeconds()).isEqualTo(31);
        assertThat(call.talkingSeconds()).isNull();
    }

    @Test
    void aCallThatOnlyEndedIsLedBackToItsBeginning() {
        CallState missed = of(at(40, ended(CallOutcome.MISSED, 40, 0)));
        CallState talked = of(at(453, ended(CallOutcome.ANSWERED, 8, 445)));

        assertThat(missed.arrivedAt()).isEqualTo(RANG);
        assertThat(talked.arrivedAt()).isEqualTo(RANG);
        assertThat(talked.answeredAt()).isEqualTo(RANG.plusSeconds(8));
        assertThat(talked.extension()).isNull();
    }

    @Test
    void whatSomebodyTookWasAnsweredWhateverTheEndSays() {
        assertThat(of(RINGING, ANSWERED, at(20, ended(CallOutcome.ABANDONED, null, null)))
                        .outcome())
                .isEqualTo(CallOutcome.ANSWERED);
        assertThat(of(RINGING, at(20, ended(CallOutcome.MISSED, 3, 17))).answered())
                .isTrue();
    }

    @Test
    void aCallThatIsPassedOnIsWithWhoTookItLast() {
        CallState call = of(RINGING, ANSWERED, PASSED_ON, TAKEN_THERE);

        assertThat(call.extension()).isEqualTo("102");
        assertThat(call.takenAt()).isEqualTo(RANG.plusSeconds(65));
        assertThat(call.answeredAt()).isEqualTo(RANG.plusSeconds(8));
        assertThat(call.waitingSeconds()).isEqualTo(8);
    }

    @Test
    void nothingLiesAhead() {
        PhoneEvent ahead = ringing("101").at(LATER.plusSeconds(3_600)).build();
        assertThat(Dated.of(ahead, LATER).at()).isEqualTo(LATER);
        PhoneEvent longAgo =
                ringing("101").at(Instant.parse("1970-01-01T00:00:00Z")).build();
        assertThat(Dated.of(longAgo, LATER).at()).isEqualTo(LATER);
        // an exchange that began anew without its clock
        PhoneEvent yearsAgo =
                ringing("101").at(Instant.parse("2015-01-01T00:00:00Z")).build();
        assertThat(Dated.of(yearsAgo, LATER).at()).isEqualTo(LATER);
        PhoneEvent daysAgo = ringing("101").at(LATER.minus(Duration.ofDays(9))).build();
        assertThat(Dated.of(daysAgo, LATER).at()).isEqualTo(LATER.minus(Duration.ofDays(9)));
        PhoneEvent late = ringing("101").at(RANG).build();
        assertThat(Dated.of(late, LATER.plus(Duration.ofMinutes(50))).at()).isEqualTo(RANG);
        assertThat(Dated.of(ringing("101").build(), LATER).at()).isEqualTo(LATER);
    }

    /** However the events come: all of them, some at first, each again and again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
    void theSameCallComesOfTheSameEventsInAnyOrder(long seed) {
        List<Dated> told = List.of(RINGING, ANSWERED, PASSED_ON, TAKEN_THERE, ENDED, RECORDED);
        CallState expected = CallState.of(told);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<Dated> shuffled = new ArrayList<>(told);
            for (int repeated = 0; repeated < random.nextInt(6); repeated++) {
                shuffled.add(told.get(random.nextInt(told.size())));
            }
            Collections.shuffle(shuffled, random);
            assertThat(CallState.of(shuffled)).isEqualTo(expected);
        }
    }

    /** Only what distinguishes events makes two of them. */
    @Test
    void whatIsToldAgainHasTheSameKey() {
        PhoneEvent event = ringing("101").at(RANG).build();

        assertThat(key(ringing("101").at(RANG).build())).isEqualTo(key(event));
        assertThat(key(ringing("102").at(RANG).build())).isNotEqualTo(key(event));
        assertThat(key(ringing("101").at(LATER).build())).isNotEqualTo(key(event));
        assertThat(key(answered("101").at(RANG).build())).isNotEqualTo(key(event));
        assertThat(PhoneEventText.key(2, event)).isNotEqualTo(key(event));
    }

    @Test
    void anEventIsKeptWhole() {
        PhoneEvent event = PhoneEvent.of(PhoneEventType.ENDED, "call-vn-1")
                .direction(CallDirection.OUTBOUND)
                .at(RANG)
                .numbers("0900 000 147", "111")
                .extension("101")
                .outcome(CallOutcome.BUSY, "486 Busy Here")
                .seconds(3, 0)
                .reference("r-1")
                .recording("https://pbx/7.wav", "ab".repeat(32), 9)
                .build();

        assertThat(PhoneEventText.read(PhoneEventText.of(event))).isEqualTo(event);
        PhoneEvent least = PhoneEvent.of(PhoneEventType.RINGING, "1").build();
        assertThat(PhoneEventText.read(PhoneEventText.of(least))).isEqualTo(least);
    }

    private static byte[] key(PhoneEvent event) {
        return PhoneEventText.key(1, event);
    }

    private static CallState of(Dated... events) {
        return CallState.of(List.of(events));
    }

    private static Dated at(int seconds, PhoneEvent.Builder event) {
        Instant then = RANG.plusSeconds(seconds);
        return Dated.of(event.at(then).build(), then);
    }

    private static PhoneEvent.Builder ringing(String extension) {
        return PhoneEvent.of(PhoneEventType.RINGING, "7")
                .numbers("0900000147", "111")
                .extension(extension);
    }

    private static PhoneEvent.Builder answered(String extension) {
        return PhoneEvent.of(PhoneEventType.ANSWERED, "7").extension(extension);
    }

    private static PhoneEvent.Builder ended(CallOutcome outcome, Integer waiting, Integer talking) {
        return PhoneEvent.of(PhoneEventType.ENDED, "7").outcome(outcome, "16").seconds(waiting, talking);
    }
}
