package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"0900 000 147", "0900000147", "+84900000147", "+84 900.000.147", "0900-000-147", "(0900) 000 147"
            })
    void isOneNumberHoweverItWasWritten(String text) {
        assertThat(PhoneNumber.parse(text)).contains(new PhoneNumber("+84900000147"));
    }

    @Test
    void isShownAsPeopleReadIt() {
        PhoneNumber home = PhoneNumber.parse("+84900000147").orElseThrow();
        PhoneNumber abroad = PhoneNumber.parse("+82 2-312-3456").orElseThrow();

        assertThat(home.shown()).isEqualTo("0900 000 147");
        assertThat(home.digits()).isEqualTo("0900000147");
        assertThat(abroad.shown()).isEqualTo("+8223123456");
        assertThat(abroad.digits()).isEqualTo("8223123456");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "không rõ", "12", "0900 000 147 258 369 000"})
    void whatCannotBeCalledIsNoNumber(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }
}
