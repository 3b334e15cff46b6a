package vn.hotline.channel.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.Channel;

class DoorStateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:14:00Z");

    @Test
    void whatWasHeardWithinADayWorks() {
        assertThat(condition(NOW.minus(DoorState.QUIET), 0, false)).isEqualTo(DoorCondition.WORKING);
        assertThat(condition(NOW.minus(DoorState.QUIET).minusMillis(1), 0, false))
                .isEqualTo(DoorCondition.SILENT);
    }

    @Test
    void whatNeverToldAnythingIsNotCalledSilent() {
        assertThat(condition(null, 0, false)).isEqualTo(DoorCondition.NEVER_HEARD);
    }

    @Test
    void troubleIsSaidBeforeAnythingElse() {
        assertThat(condition(NOW, 1, false)).isEqualTo(DoorCondition.TROUBLED);
        assertThat(condition(null, 0, true)).isEqualTo(DoorCondition.TROUBLED);
        assertThat(condition(NOW.minus(Duration.ofDays(3)), 0, true)).isEqualTo(DoorCondition.TROUBLED);
    }

    private static DoorCondition condition(Instant last, int waiting, boolean troubled) {
        return DoorState.of(Channel.PHONE, "Tổng đài", new Heard(last, waiting), troubled, List.of(), NOW)
                .condition();
    }
}
