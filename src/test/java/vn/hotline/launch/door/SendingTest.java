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
        sending.came(20);
        assertThat(sending.isTooSlow(Sending.FREE.plusSeconds(1).toNanos())).isTrue();
    }

    @Test
    void largeFileOnAPoorLineComesIn() {
        Duration halfAMinute = Duration.ofSeconds(30);
        sending.came(30 * Sending.BYTES_A_SECOND);
        assertThat(sending.isTooSlow(halfAMinute.toNanos())).isFalse();
        assertThat(sending.isTooSlow(halfAMinute.plusSeconds(1).toNanos())).isTrue();
    }

    @Test
    void nothingComesInForever() {
        sending.came(Integer.MAX_VALUE);
        assertThat(sending.isTooSlow(Sending.LONGEST.toNanos())).isFalse();
        assertThat(sending.isTooSlow(Sending.LONGEST.plusNanos(1).toNanos())).isTrue();
    }
}
