package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumberTest {

    @ParameterizedTest
    @CsvSource({
        "001219000001, MALE, 2019-05-01", "001319000001, FEMALE, 2019-05-01", "001 319 000 001, FEMALE, 2019-05-01",
        "001085000001, MALE, 1985-01-01", "001185000001, FEMALE, 1985-01-01", "001319000001, UNKNOWN, 2019-05-01",
        "001319000001, FEMALE,"
    })
    void agreesWithSexAndYearOfBirth(String number, Sex sex, LocalDate born) {
        assertThat(IdentityNumber.problem(number, sex, born)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "00121900000, UNKNOWN,, identityNumber.twelveDigits", "0012190000011, UNKNOWN,, identityNumber.twelveDigits",
        "00121900000A, UNKNOWN,, identityNumber.twelveDigits", "001219000001, FEMALE,, identityNumber.sex",
        "001319000001, MALE,, identityNumber.sex", "001219000001, MALE, 2018-12-31, identityNumber.year",
        "001019000001, MALE, 2019-05-01, identityNumber.year"
    })
    void saysWhatDoesNotFit(String number, Sex sex, LocalDate born, String problem) {
        assertThat(IdentityNumber.problem(number, sex, born)).isEqualTo(problem);
    }

    @Test
    void knowsNothingOfDigitsThatAreRandom() {
        assertThat(IdentityNumber.problem("099399999999", Sex.FEMALE, LocalDate.of(2099, 1, 1)))
                .isNull();
    }
}
