package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusChangeTest {

    private static final Stamp ACT = new Stamp(7L, Instant.parse("2026-11-22T02:14:00Z"));

    private enum Door implements Status {
        OPEN,
        SHUT;

        @Override
        public Look getLook() {
            return new Look(Tone.LINE, "x", this == OPEN);
        }
    }

    private enum DoorMove implements Move<Door> {
        SHUT;

        @Override
        public Way<Door> getWay() {
            return Way.from(Door.OPEN).to(Door.SHUT).withReason();
        }
    }

    @Test
    void tellsWhoWhenFromToAndWhy() {
        StatusChange change = StatusChange.of(RecordKind.CASE, 42, Door.OPEN, DoorMove.SHUT, "Trời lạnh", ACT);

        assertThat(change)
                .extracting(
                        StatusChange::getRecordKind,
                        StatusChange::getRecordId,
                        StatusChange::getFromStatus,
                        StatusChange::getToStatus,
                        StatusChange::getReason,
                        StatusChange::getByUser,
                        StatusChange::getAt)
                .containsExactly(RecordKind.CASE, 42L, "OPEN", "SHUT", "Trời lạnh", 7L, ACT.at());
    }

    @Test
    void aMoveThatIsNotInTheTableIsRefused() {
        assertThatThrownBy(() -> StatusChange.of(RecordKind.CASE, 42, Door.SHUT, DoorMove.SHUT, "Trời lạnh", ACT))
                .hasMessageContaining("lifecycle.illegal");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void aReasonThatIsNeededIsAskedFor(String reason) {
        assertThatThrownBy(() -> StatusChange.of(RecordKind.CASE, 42, Door.OPEN, DoorMove.SHUT, reason, ACT))
                .hasMessageContaining("lifecycle.reasonNeeded");
    }

    @Test
    void theFirstRowComesFromNowhere() {
        assertThat(StatusChange.created(RecordKind.CASE, 42, Door.OPEN, ACT).getFromStatus())
                .isNull();
    }
}
