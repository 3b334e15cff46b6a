package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.kernel.BusinessException.Problem;

class AgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingSaidIsUnknown(String text) {
        assertThat(parse(text).isKnown()).isFalse();
        assertThat(parse(text).typed()).isNull();
        assertThat(parse(text).yearsOn(TODAY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "7 tuổi, 7", "khoảng 7 tuổi, 7", "0, 0", "120, 120", "2019, 7", "2026, 0"})
    void yearsAreToldInManyWays(String text, int years) {
        assertThat(parse(text).getAgeYears()).isEqualTo(years);
        assertThat(parse(text).getBirthDate()).isNull();
    }

    @Test
    void aDayOfBirthIsKeptAsADay() {
        Age age = parse(" 12/03/2019 ");

        assertThat(age.getBirthDate()).isEqualTo("2019-03-12");
        assertThat(age.getAgeYears()).isNull();
        assertThat(age.yearsOn(LocalDate.of(2026, 3, 11))).isEqualTo(6);
        assertThat(age.yearsOn(LocalDate.of(2026, 3, 12))).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/1/2000", "29/2/2024", "7"})
    void whatIsTypedCanBeReadAgain(String text) {
        assertThat(parse(text).typed()).isEqualTo(text);
        assertThat(parse(parse(text).typed())).usingRecursiveComparison().isEqualTo(parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "23/11/2026, age.future", "2027, age.future", "29/02/2023, age.unreadable", "31/4/2020, age.unreadable",
        "bảy tuổi, age.unreadable", "12/2019, age.unreadable", "1800, age.unreadable", "121, age.unreadable"
    })
    void whatCannotBeAnAgeIsToldAtTheField(String text, String key) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.getProblems())
                        .extracting(Problem::field, Problem::key)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("children:0:age", key)));
    }

    private static Age parse(String text) {
        return Age.parse(text, "children:0:age", TODAY);
    }
}
