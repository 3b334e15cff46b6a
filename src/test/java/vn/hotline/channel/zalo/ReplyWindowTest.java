package vn.hotline.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyWindowTest {

    private static final Instant HEARD = Instant.parse("2026-11-21T19:14:00Z");

    @ParameterizedTest
    @CsvSource({
        // minutes since, sent, told, free, hours free, open
        "0,      0,  ,  8, 48, true",
        "419,    3,  ,  5, 42, true",
        "420,    3,  5, 5, 41, true",
        "421,    3,  2, 2, 41, true",
        "421,    3,  0, 0, 41, true",
        "421,    9,  ,  0, 41, true",
        "2879,   0,  ,  8,  1, true",
        "2880,   0,  8, 0,  0, true",
        "10079,  0,  ,  0,  0, true",
        "10080,  0,  ,  0,  0, false",
    })
    void eightAreFreeWithinTwoDaysAndNoneGoesAfterSeven(
            long minutes, int sent, Integer told, int free, long hours, boolean open) {
        ReplyWindow window = new ReplyWindow(HEARD, HEARD.plus(Duration.ofMinutes(minutes)), sent, told);

        assertThat(window.free()).isEqualTo(free);
        assertThat(window.freeHours()).isEqualTo(hours);
        assertThat(window.open()).isEqualTo(open);
        assertThat(window.fewLeft()).isEqualTo(free <= 2);
    }

    @Test
    void whoNeverWroteIsNotWrittenTo() {
        ReplyWindow none = new ReplyWindow(null, HEARD, 0, null);

        assertThat(none.open()).isFalse();
        assertThat(none.free()).isZero();
        assertThat(none.hours()).isZero();
    }
}
