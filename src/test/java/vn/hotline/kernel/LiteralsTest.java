package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiteralsTest {

    @Test
    void constantsStandInAQueryByTheirWholeNames() {
        assertThat(Literals.of(List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)))
                .isEqualTo("(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.SUNDAY)");
    }
}
