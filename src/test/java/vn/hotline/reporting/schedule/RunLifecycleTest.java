package vn.hotline.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLifecycleTest {

    /** The whole matrix: a cell is the state a move leads to, or a dash where it is refused. */
    @ParameterizedTest
    @CsvSource({"CLAIMED, MADE, FAILED, -", "MADE, -, -, FAILED", "FAILED, MADE, FAILED, -"})
    void eachMoveIsPossibleFromItsStatesOnly(RunStatus from, String make, String fail, String callBack) {
        check(from, RunMove.MAKE, make);
        check(from, RunMove.FAIL, fail);
        check(from, RunMove.CALL_BACK, callBack);
    }

    @ParameterizedTest
    @CsvSource({"MADE, false", "CLAIMED, true", "FAILED, true"})
    void onlyAMadeReportIsOver(RunStatus status, boolean open) {
        assertThat(status.isOpen()).isEqualTo(open);
    }

    private static void check(RunStatus from, RunMove move, String expected) {
        assertThat(move.isPossibleFrom(from)).as(from + " " + move).isEqualTo(!expected.equals("-"));
        if (!expected.equals("-")) {
            assertThat(move.getTo().name()).isEqualTo(expected);
        }
    }
}
