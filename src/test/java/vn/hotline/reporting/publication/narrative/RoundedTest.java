package vn.hotline.reporting.publication.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.SampleTotals;

class RoundedTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "57, 57, 57",
        "99, 99, 99",
        "104, hơn 100, over 100",
        "107, gần 110, 'nearly 110'",
        "1257, gần 1.300, 'nearly 1,300'",
        "9000, 9.000, '9,000'",
        "125901, gần 126.000, 'nearly 126,000'",
        "368346, hơn 368.000, 'over 368,000'",
        "368500, hơn 368.000, 'over 368,000'",
        "368501, gần 369.000, 'nearly 369,000'",
        "233000, 233.000, '233,000'"
    })
    void isSaidByTheRules(long value, String vietnamese, String english) {
        assertThat(Rounded.of(value).in(SampleTotals.words(Language.VI))).isEqualTo(vietnamese);
        assertThat(Rounded.of(value).in(SampleTotals.words(Language.EN))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"368346, 365, hơn 1.009", "207, 31, gần 7", "730, 365, 2"})
    void aMeanIsAWholeNumber(long sum, long days, String said) {
        assertThat(Rounded.mean(sum, days).in(SampleTotals.words(Language.VI))).isEqualTo(said);
    }

    /** "Over" is never more than there is, "nearly" never less, and neither is further off than half a step. */
    @Property
    void neverSaysTooMuch(@ForAll @LongRange(min = 0, max = 10_000_000) long value) {
        Rounded rounded = Rounded.of(value);
        long off = value - rounded.number();

        switch (rounded.side()) {
            case EXACT -> assertThat(off).isZero();
            case OVER -> assertThat(off).isBetween(1L, 500L);
            case NEARLY -> assertThat(off).isBetween(-500L, -1L);
            default -> throw new AssertionError(rounded.side());
        }
    }
}
