package vn.hotline.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.RecordKind;

class MailTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final Mail mail = new Mail(7, new Letter(RecordKind.SCHEDULED_REPORT, 1, "s", "t", "<p>t</p>"), NOW);

    /** The whole matrix: a cell is the state a move leads to, or a dash where it is refused. */
    @ParameterizedTest
    @CsvSource({
        "WAITING, SENT, WAITING, DROPPED, GIVEN_UP, -",
        "SENT, -, -, -, -, -",
        "DROPPED, -, -, -, -, -",
        "GIVEN_UP, -, -, -, -, WAITING"
    })
    void eachMoveIsPossibleFromItsStatesOnly(
            MailStatus from, String succeed, String fail, String drop, String giveUp, String again) {
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
    void itWaitsAfterEachFailureAndIsGivenUpAfterThreeDays() {
        mail.fail("no answer", NOW.plus(Mail.GIVEN_UP_AFTER).minusMillis(1));
        assertThat(mail.getStatus()).isEqualTo(MailStatus.WAITING);

        mail.fail("still none", NOW.plus(Mail.GIVEN_UP_AFTER));

        assertThat(mail.getStatus()).isEqualTo(MailStatus.GIVEN_UP);
        assertThat(mail.getError()).isEqualTo("still none");
    }

    @Test
    void aPersonGivesItThreeDaysAgain() {
        Instant later = NOW.plus(Mail.GIVEN_UP_AFTER);
        mail.fail("no answer", later);

        mail.sendAgain(later);
        mail.fail("no answer", later.plus(Mail.GIVEN_UP_AFTER).minusMillis(1));

        assertThat(mail.getStatus()).isEqualTo(MailStatus.WAITING);
    }

    @Test
    void whatWasSentIsNeverSentAgain() {
        mail.succeed(NOW);

        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> mail.succeed(NOW));
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> mail.fail("late", NOW));
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> mail.sendAgain(NOW));
    }
}
