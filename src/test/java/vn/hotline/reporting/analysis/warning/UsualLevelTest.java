package vn.hotline.reporting.analysis.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UsualLevelTest {

    /** Mean 12, squares 4+0+4+16+16+0 = 40, divided by 5: deviation 2.828. */
    private static final List<Long> KNOWN = List.of(10L, 12L, 14L, 8L, 16L, 12L);

    private static final double EXACT = 1e-9;

    @Test
    void meanDeviationAndLimitsAreThoseOfTheSample() {
        UsualLevel usual = UsualLevel.of(KNOWN);

        assertThat(usual.mean()).isEqualTo(12);
        assertThat(usual.deviation()).isCloseTo(Math.sqrt(8), within(EXACT));
        assertThat(usual.low()).isCloseTo(12 - 2 * Math.sqrt(8), within(EXACT));
        assertThat(usual.high()).isCloseTo(12 + 2 * Math.sqrt(8), within(EXACT));
        assertThat(usual.z(18)).isCloseTo(6 / Math.sqrt(8), within(EXACT));
    }

    @Test
    void onlyWhatIsBeyondTheLimitsDeparts() {
        UsualLevel usual = UsualLevel.of(KNOWN);

        assertThat(usual.isDepartedFromBy(17)).isFalse();
        assertThat(usual.isDepartedFromBy(18)).isTrue();
        assertThat(usual.isDepartedFromBy(7)).isFalse();
        assertThat(usual.isDepartedFromBy(6)).isTrue();
    }

    @Test
    void whereFewAreExpectedNothingIsSaid() {
        UsualLevel few = UsualLevel.of(List.of(4L, 5L, 5L, 5L, 5L, 5L));

        assertThat(few.mean()).isLessThan(UsualLevel.FEWEST_EXPECTED);
        assertThat(few.isDepartedFromBy(50)).isFalse();
    }

    @Test
    void theLowerLimitIsNoNegativeNumber() {
        assertThat(UsualLevel.of(List.of(0L, 0L, 60L)).low()).isZero();
    }

    @Property
    void aConstantHistoryNeverWarns(
            @ForAll @LongRange(min = 0, max = 100_000) long always,
            @ForAll @IntRange(min = 1, max = 15) int spans,
            @ForAll @LongRange(min = 0, max = 1_000_000) long observed) {
        assertThat(UsualLevel.of(Collections.nCopies(spans, always)).isDepartedFromBy(observed))
                .isFalse();
    }

    @Property
    void whatIsWithinTheLimitsNeverWarnsAndWhatIsBeyondAlwaysDoes(
            @ForAll @Size(min = 6, max = 15) List<@LongRange(min = 0, max = 5_000) Long> history,
            @ForAll @LongRange(min = 0, max = 20_000) long observed) {
        UsualLevel usual = UsualLevel.of(history);
        if (usual.mean() >= UsualLevel.FEWEST_EXPECTED && usual.deviation() > 0) {
            double distance = Math.abs(observed - usual.mean()) - 2 * usual.deviation();
            if (Math.abs(distance) > EXACT) {
                assertThat(usual.isDepartedFromBy(observed)).isEqualTo(distance > 0);
            }
        }
    }
}
