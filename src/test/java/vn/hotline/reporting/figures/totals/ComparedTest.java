package vn.hotline.reporting.figures.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.kernel.Period;

class ComparedTest {

    private static final Period PERIOD = Period.year(2021);

    @ParameterizedTest
    @CsvSource({
        "368346, 507861, -139515, -27.5",
        "9679, 1651, 8028, 486.3",
        "27773, 35385, -7612, -21.5",
        "1561, 1257, 304, 24.2",
        "984, 806, 178, 22.1",
        "2001, 2000, 1, 0.1",
        "10005, 10000, 5, 0.1",
        "10004, 10000, 4, 0.0",
        "9995, 10000, -5, -0.1",
        "0, 12, -12, -100.0"
    })
    void roundsHalfUpToOneDecimal(long value, long other, long difference, BigDecimal percent) {
        Compared compared = Compared.of(PERIOD, new Known(value, false), new Known(other, false));

        assertThat(compared.difference()).isEqualTo(difference);
        assertThat(compared.percent()).isEqualTo(percent);
    }

    @Test
    void hasNoPercentageOfZero() {
        Compared compared = Compared.of(PERIOD, new Known(5L, false), new Known(0L, false));

        assertThat(compared.difference()).isEqualTo(5);
        assertThat(compared.percent()).isNull();
    }

    @Test
    void tellsNoDataFromZero() {
        Compared compared = Compared.of(PERIOD, new Known(5L, false), Known.NOTHING);

        assertThat(compared.value()).isNull();
        assertThat(compared.difference()).isNull();
        assertThat(compared.percent()).isNull();
    }
}
