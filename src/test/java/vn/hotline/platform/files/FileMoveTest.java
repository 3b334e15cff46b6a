package vn.hotline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Stamp;

class FileMoveTest {

    private static final Stamp STAMP = new Stamp(null, Instant.parse("2026-11-22T00:00:00Z"));

    /** The whole matrix: a cell is the state a move leads to, or a dash where it is refused. */
    @ParameterizedTest
    @CsvSource({
        "RECEIVED, CLEAN, INFECTED, QUARANTINED",
        "CLEAN, -, -, -",
        "INFECTED, -, -, -",
        "QUARANTINED, CLEAN, INFECTED, QUARANTINED"
    })
    void eachMoveIsPossibleFromItsStatesOnly(FileStatus from, String pass, String condemn, String quarantine) {
        check(from, FileMove.PASS, pass);
        check(from, FileMove.CONDEMN, condemn);
        check(from, FileMove.QUARANTINE, quarantine);
    }

    private static void check(FileStatus from, FileMove move, String expected) {
        assertThat(move.isPossibleFrom(from)).as(from + " " + move).isEqualTo(!expected.equals("-"));
        if (!expected.equals("-")) {
            assertThat(move.getTo().name()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(QuarantineReason.class)
    void whatMayStillBeFoundOutIsLookedAtAgain(QuarantineReason why) {
        StoredFile file = received();
        file.quarantine(why, STAMP);
        assertThat(file.isToBeScanned()).isEqualTo(why != QuarantineReason.KIND);
        assertThat(file.isClean()).isFalse();
    }

    @Test
    void whatWasFoundStays() {
        StoredFile file = received();
        file.condemn(FileKind.PDF, "x".repeat(500), STAMP);
        assertThat(file.isClean()).isFalse();
        assertThat(file.getFinding()).hasSize(200);
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> file.pass(FileKind.PDF, STAMP));
    }

    @Test
    void aFileIsReceivedOnce() {
        StoredFile file = received();
        assertThat(file.isToBeScanned()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> file.receive(STAMP));
        file.quarantine(QuarantineReason.SCANNER_AWAY, STAMP);
        assertThat(file.pass(FileKind.PDF, STAMP).getFromStatus()).isEqualTo("QUARANTINED");
        assertThat(file.isClean()).isTrue();
        assertThat(file.getQuarantine()).isNull();
    }

    private static StoredFile received() {
        StoredFile file = new StoredFile(STAMP.at()) {
            @Override
            public Long getId() {
                return 7L;
            }
        };
        file.receive(STAMP);
        return file;
    }
}
