package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordKindTest {

    /** New year's morning in Viet Nam, still the old year in UTC. */
    private static final Instant NEW_YEAR = Instant.parse("2025-12-31T17:30:00Z");

    @ParameterizedTest
    @EnumSource
    void findsTheIdInItsOwnNumbers(RecordKind kind) {
        assertThat(kind.idIn(kind.number(NEW_YEAR, 341_827))).contains(341_827L);
        assertThat(kind.idIn(kind.number(NEW_YEAR, 12_345_678))).contains(12_345_678L);
    }

    @ParameterizedTest
    @EnumSource
    void findsNoneInNumbersOfOtherKinds(RecordKind kind) {
        assertThat(Arrays.stream(RecordKind.values()).filter(other -> other != kind))
                .allSatisfy(other ->
                        assertThat(kind.idIn(other.number(NEW_YEAR, 7))).isEmpty());
    }

    @Test
    void theYearIsThatOfVietNam() {
        assertThat(RecordKind.CONTACT.number(NEW_YEAR, 7)).isEqualTo("LH-2026-000007");
    }

    @Test
    void isReadAsPeopleTypeIt() {
        assertThat(RecordKind.CONTACT.idIn(" lh-2026-341827 ")).contains(341_827L);
        assertThat(RecordKind.CASE.idIn("CT-2026-1187")).contains(1187L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LH 2026 003585",
                "lh2026003585",
                "LH-2026–003585",
                "lh.2026.003585",
                "LH\u00a02026\u202f003585",
                "LH3585",
                "lh 3585",
                "LH 003585",
                "ＬＨ－２０２６－００３５８５"
            })
    void isReadWithAnyGapOrNone(String typed) {
        assertThat(RecordKind.CONTACT.idIn(typed)).contains(3585L);
    }

    @Test
    void digitsAloneMayBeANumberOfAnyKind() {
        assertThat(RecordKind.idInDigits("3585")).contains(3585L);
        assertThat(RecordKind.idInDigits("\u00a0003585 ")).contains(3585L);
        assertThat(RecordKind.idInDigits("0900 000 147")).isEmpty();
        assertThat(RecordKind.idInDigits("0900000147")).isEmpty();
        assertThat(RecordKind.idInDigits("0900")).isEmpty();
        assertThat(RecordKind.idInDigits("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LH",
                "LH-2026",
                "LH-26-1",
                "LH 2026",
                "LH2026",
                "LH-2026-x",
                "LH-2026-1234567890123",
                "xLH-2026-1"
            })
    void whatIsNoNumberHasNoId(String text) {
        assertThat(RecordKind.CONTACT.idIn(text)).isEmpty();
    }
}
