package vn.hotline.reporting.analysis.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.ContactCountables;
import vn.hotline.counselling.CounsellingCountables;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Dimension;

class CodeTest {

    @Property
    void yearsQuartersAndMonthsFollowOneAnotherThroughAPeriod(
            @ForAll @IntRange(min = 0, max = 20_000) int start, @ForAll @IntRange(min = 0, max = 3_650) int length) {
        LocalDate from = LocalDate.of(2000, 1, 1).plusDays(start);
        Period period = new Period(from, from.plusDays(length));
        for (Dimension dimension : List.of(Dimension.YEAR, Dimension.QUARTER, Dimension.MONTH)) {
            List<String> codes = Code.course(dimension, period);

            assertThat(codes).doesNotHaveDuplicates().allMatch(code -> Code.isOf(dimension, code));
            assertThat(Code.days(dimension, codes.get(0)).contains(period.from()))
                    .isTrue();
            assertThat(Code.days(dimension, codes.get(codes.size() - 1)).contains(period.to()))
                    .isTrue();
            for (int i = 1; i < codes.size(); i++) {
                assertThat(Code.days(dimension, codes.get(i)).from())
                        .isEqualTo(Code.days(dimension, codes.get(i - 1)).to().plusDays(1));
            }
        }
    }

    @Test
    void whatIsNoCodeIsRefused() {
        assertThat(Code.isOf(Dimension.MONTH, "202613")).isFalse();
        assertThat(Code.isOf(Dimension.QUARTER, "20265")).isFalse();
        assertThat(Code.isOf(Dimension.HOUR, "24")).isFalse();
        assertThat(Code.isOf(Dimension.WEEKDAY, "0")).isFalse();
        assertThat(Code.isOf(ContactCountables.CHANNEL, "BANANA")).isFalse();
        assertThat(Code.isOf(CounsellingCountables.TOPIC, "x' or 1=1 -- ")).isFalse();
        assertThat(Code.isOf(Dimension.PROVINCE_NOW, "-1")).isFalse();
        assertThat(Code.isOf(Dimension.YEAR, "")).isFalse();
    }
}
