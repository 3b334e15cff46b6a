package vn.hotline.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.RecordKind;

class MailTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final String SERVER = "one";

    private final Mail mail = new Mail(7, new Letter(RecordKind.SCHEDULED_REPORT, 1, "s", "t", "<p>t</p>"), NOW);

    /** The whole matrix: a cell is the state a move leads to, or a dash where it is refused. */
    @ParameterizedTest
    @CsvSource({
        "WAITING, SENDING, -, -, -, -, -",
        "SENDING, SENDING, SENT, WAITING, DROPPED, GIVEN_UP, -",
        "SENT, -, -, -, -, -, -",
        "DROPPED, -, -, -, -, -, -",
        "GIVEN_UP, -, -, -, -, -, WAITING"
    })
    void eachMoveIsPossibleFromItsStatesOnly(
            MailStatus from, String take, String succeed, String fail, String drop, String giveUp, String again) {
        check(from, MailMove.TAKE, take);
        check(from, MailMove.SUCCEED, succeed);
        check(from, MailMove.FAIL, fail);
        check(from, MailMove.DROP, drop);
        check(from, MailMove.GIVE_UP, giveUp);
        check(from, MailMove.SEND_AGAIN, again);
    }

    private static void check(MailStatus from, MailMove move, String expected) {
        assertThat(move.isPossibleFrom(from)).as(from + " " + move).isEqualTo(!expected.equals("-"));
        if (!expected.equals("-")) {
            assertThat(move.getTo().name()).isEqualTo(expected);
        }
    }

    @Test
    void itIsDueAtOnceAndNotWhileItIsBeingSent() {
        assertThat(mail.isDue(NOW)).isTrue();

        mail.take(SERVER, NOW);

        assertThat(mail.isDue(NOW)).isFalse();
        assertThat(mail.isDue(NOW.plus(Mail.TAKEN_OVER_AFTER))).isTrue();
    }

    @Test
    void itWaitsLongerAfterEachFailureAndIsGivenUpAfterThreeDays() {
        Instant at = NOW;
        Duration before = Duration.ZERO;
        int attempts = 0;
        while (mail.getStatus() != MailStatus.GIVEN_UP) {
            mail.take(SERVER, at);
            mail.fail("no answer", at);
            if (mail.getTryAt() != null) {
                Duration wait = Duration.between(at, mail.getTryAt());
                assertThat(wait).isBetween(before, Duration.ofHours(1));
                before = wait;
                at = mail.getTryAt();
            }
            attempts++;
        }

        assertThat(Duration.between(NOW, at)).isBetween(Mail.GIVEN_UP_AFTER, Duration.ofHours(73));
        assertThat(attempts).isBetween(70, 90);
        assertThat(mail.getError()).isEqualTo("no answer");
        assertThat(mail.isDue(at.plus(Duration.ofDays(9)))).isFalse();
    }

    @Test
    void whatAClockThatStoodAheadPutOffIsDueButNotWhatItIsSending() {
        Instant ahead = NOW.plus(Duration.ofDays(40));
        Mail made = new Mail(7, new Letter(RecordKind.SCHEDULED_REPORT, 1, "s", "t", "<p>t</p>"), ahead);
        assertThat(made.isDue(NOW)).isTrue();

        made.take(SERVER, ahead);
        assertThat(made.isDue(NOW)).isFalse();

        made.fail("no answer", ahead);
        assertThat(made.isDue(NOW)).isTrue();
    }

    @Test
    void whatWasSentIsNeverSentAgain() {
        mail.take(SERVER, NOW);
        mail.succeed(NOW);

        assertThat(mail.isDue(NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> mail.take("two", NOW));
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> mail.sendAgain(NOW));
    }

    @Test
    void theFirstServerLosesWhatAnotherTookOver() {
        mail.take(SERVER, NOW);
        mail.take("two", NOW.plus(Mail.TAKEN_OVER_AFTER));

        assertThat(mail.isTakenBy(SERVER)).isFalse();
        assertThat(mail.isTakenBy("two")).isTrue();
    }
}
