package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private static final Instant NIGHT = Instant.parse("2026-11-30T18:00:00Z");

    private final Restarts restarts = new Restarts();

    @Test
    void eachWaitIsTwiceTheOneBeforeUntilSomebodyHasToLook() {
        for (int seconds = 1; seconds <= 16; seconds *= 2) {
            assertThat(restarts.ended(NIGHT)).contains(Duration.ofSeconds(seconds));
        }
        assertThat(restarts.ended(NIGHT)).isEmpty();
    }

    @Test
    void whatRanForLongBeginsAnew() {
        for (int end = 0; end < 20; end++) {
            assertThat(restarts.ended(NIGHT.plus(Restarts.SPAN.plusSeconds(1).multipliedBy(end))))
                    .contains(Duration.ofSeconds(1));
        }
        assertThat(restarts.all()).isEqualTo(20);
    }
}
