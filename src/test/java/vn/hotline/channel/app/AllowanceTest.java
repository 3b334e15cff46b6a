package vn.hotline.channel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final AtomicLong nanos = new AtomicLong(42);
    private final Allowance allowance = new Allowance(60, nanos::get);

    @Test
    void anHourOfItMayComeAtOnceAndThenItIsToldWhenToComeAgain() {
        for (int i = 0; i < 60; i++) {
            allowance.use("a");
        }
        assertThat(refused("a")).isEqualTo(60);
        assertThatCode(() -> allowance.use("b")).doesNotThrowAnyException();
    }

    @Test
    void whoeverComesAgainAfterTheTimeThatWasToldIsTaken() {
        for (int i = 0; i < 60; i++) {
            allowance.use("a");
        }
        pass(Duration.ofSeconds(refused("a")));
        assertThatCode(() -> allowance.use("a")).doesNotThrowAnyException();
        assertThat(refused("a")).isEqualTo(60);
    }

    @Test
    void whatIsNotUsedIsNotSavedUp() {
        allowance.use("a");
        pass(Duration.ofDays(3));
        for (int i = 0; i < 60; i++) {
            allowance.use("a");
        }
        assertThat(refused("a")).isEqualTo(60);
    }

    private int refused(String who) {
        return catchThrowableOfType(TooOftenException.class, () -> allowance.use(who))
                .getRetryAfterSeconds();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
