package vn.hotline.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitsDoubleFromAMinuteUpToAnHour() {
        assertThat(Backoff.after(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Backoff.after(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Backoff.after(6)).isEqualTo(Duration.ofMinutes(32));
        assertThat(Backoff.after(7)).isEqualTo(Duration.ofHours(1));
        assertThat(Backoff.after(1000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void inThreeDaysThereAreSomeEightyAttempts() {
        Duration waited = Duration.ZERO;
        int attempts = 0;
        while (waited.compareTo(Duration.ofDays(3)) < 0) {
            waited = waited.plus(Backoff.after(++attempts));
        }
        assertThat(attempts).isBetween(70, 90);
        assertThat(waited).isLessThan(Duration.ofHours(73));
    }
}
