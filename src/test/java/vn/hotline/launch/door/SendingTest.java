package vn.hotline.launch.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SendingTest {

    private final Sending sending = new Sending(0);

    @Test
    void whoeverIsQuickEnoughAtFirstIsNotMeasured() {
        assertThat(sending.isTooSlow(Sending.FREE.toNanos())).isFalse();
    }

    @Test
    void signOfLifeNowAndThenIsNotEnough() {
        for (int second = 5; second <= 15; second += 5) {
            sending.came(1, seconds(second));
        }
        assertThat(sending.isTooSlow(Sending.FREE.plusSeconds(1).toNanos())).isTrue();
    }

    @Test
    void largeFileOnAPoorLineComesIn() {
        Duration halfAMinute = Duration.ofSeconds(30);
        sending.came(30 * Sending.BYTES_A_SECOND, 0);
        assertThat(sending.isTooSlow(halfAMinute.toNanos())).isFalse();
        assertThat(sending.isTooSlow(halfAMinute.plusSeconds(1).toNanos())).isTrue();
    }

    @Test
    void nothingComesInForever() {
        sending.came(Integer.MAX_VALUE, 0);
        assertThat(sending.isTooSlow(Sending.LONGEST.toNanos())).isFalse();
        assertThat(sending.isTooSlow(Sending.LONGEST.plusNanos(1).toNanos())).isTrue();
    }

    @Test
    void programThatKeepsItsConnectionBeginsAnewWithEachRequest() {
        sending.came(20, seconds(1));
        sending.came(20, seconds(60));
        assertThat(sending.isTooSlow(seconds(60))).isFalse();
        assertThat(sending.isTooSlow(seconds(76))).isTrue();
    }

    @Test
    void whatAnEarlierRequestLeftBehindIsNoPartOfTheNext() {
        for (int second = 9; second <= 27; second += 9) {
            sending.came(20, seconds(second));
            sending.headCame(seconds(second));
        }
        assertThat(sending.isTooSlow(seconds(30))).isFalse();
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
