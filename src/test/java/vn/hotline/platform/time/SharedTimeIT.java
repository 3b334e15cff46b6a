package vn.hotline.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Days;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.TestDatabase;

/** The database of the tests goes by this machine's clock. */
class SharedTimeIT {

    @Test
    void aClockThatStandsAheadOrBehindIsNotBelieved() throws Exception {
        assertThat(agrees(Duration.ZERO)).isTrue();
        assertThat(agrees(Duration.ofMinutes(1))).isTrue();
        assertThat(agrees(Duration.ofMinutes(-1))).isTrue();
        assertThat(agrees(Duration.ofMinutes(3))).isFalse();
        assertThat(agrees(Duration.ofMinutes(-3))).isFalse();
        assertThat(agrees(Duration.ofDays(40))).isFalse();
    }

    private static boolean agrees(Duration ahead) throws Exception {
        try (ServicesOnDatabase server =
                new ServicesOnDatabase(TestDatabase.access(), Clock.offset(Clock.system(Days.ZONE), ahead))) {
            return server.get(SharedTime.class).agrees();
        }
    }
}
