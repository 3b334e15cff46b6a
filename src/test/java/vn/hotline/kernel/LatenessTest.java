package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LatenessTest {

    private static final Instant FROM = Instant.parse("2026-11-30T01:00:00Z");

    @Test
    void isSoonInItsLastTwoHours() {
        Instant due = FROM.plus(Duration.ofHours(3));
        assertThat(Lateness.of(due, FROM.plus(Duration.ofMinutes(59)))).isEqualTo(Lateness.RUNNING);
        assertThat(Lateness.of(due, FROM.plus(Duration.ofMinutes(60)))).isEqualTo(Lateness.SOON);
        assertThat(Lateness.of(due, due)).isEqualTo(Lateness.SOON);
        assertThat(Lateness.of(due, due.plusSeconds(1))).isEqualTo(Lateness.OVER);
    }

    @Test
    void ofALongTimeTheLastQuarterIsSoon() {
        Instant due = FROM.plus(Duration.ofHours(12));
        assertThat(Lateness.of(FROM, due, due.minus(Duration.ofHours(3)))).isEqualTo(Lateness.SOON);
        assertThat(Lateness.of(FROM, due, due.minus(Duration.ofHours(3)).minusSeconds(1)))
                .isEqualTo(Lateness.RUNNING);
        assertThat(Lateness.soon(FROM, FROM.plus(Duration.ofHours(4)))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aDayIsSoonWhileItLasts() {
        LocalDate today = LocalDate.of(2026, 11, 30);
        assertThat(Lateness.of(today.plusDays(1), today)).isEqualTo(Lateness.RUNNING);
        assertThat(Lateness.of(today, today)).isEqualTo(Lateness.SOON);
        assertThat(Lateness.of(today.minusDays(1), today)).isEqualTo(Lateness.OVER);
    }

    @Test
    void whatIsDoneWasInTimeOrNot() {
        assertThat(Lateness.done(FROM, FROM)).isEqualTo(Lateness.MET);
        assertThat(Lateness.done(FROM.plusSeconds(1), FROM)).isEqualTo(Lateness.MISSED);
        assertThat(Lateness.MISSED.getWord()).isEqualTo("missed");
    }
}
