package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed is read to its last sign, or refused. */
class TypedNumberTest {

    private static final Locale VIETNAMESE = new Locale("vi", "VN");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "27.5;27.5",
                "27,5;27.5",
                "1 234;1234",
                "1\u00A0234;1234",
                "1\u202F234,5;1234.5",
                "1 234 567;1234567",
                "1.234.567;1234567",
                "1,234,567;1234567",
                "1.234,5;1234.5",
                "1,234.5;1234.5",
                "1234;1234",
                "1234.567;1234.567",
                "0,123;0.123",
                "-3,5;-3.5",
                "\u22123.5;-3.5",
                "+7;7",
                "\uFF11\uFF12;12",
                "17851000000;17851000000",
                "122,25;122.25"
            })
    void whatLeavesNoDoubtIsTheSameInBothLanguages(String typed, BigDecimal value) {
        assertThat(TypedNumber.read(typed, VIETNAMESE)).contains(value);
        assertThat(TypedNumber.read(typed, Locale.ENGLISH)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1.234;1234;1.234", "1,234;1.234;1234", "12.000;12000;12.000", "-1.234;-1234;-1.234"})
    void whatCanBeBothIsReadByTheReadersLanguage(String typed, BigDecimal vietnamese, BigDecimal english) {
        assertThat(TypedNumber.read(typed, VIETNAMESE)).contains(vietnamese);
        assertThat(TypedNumber.read(typed, Locale.ENGLISH)).contains(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234abc",
                "abc",
                "1 23",
                "12 34",
                "1.23.456",
                "1,23,456",
                "1.234,567,8",
                "0.123.456",
                "1..5",
                "1,,5",
                ".5",
                "5.",
                "1 234.567.890",
                "1e3",
                "12%",
                "--1",
                "- 1",
                "1-2",
                "1/2",
                "",
                " ",
                "١٢٣",
                "1.234.56"
            })
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(TypedNumber.read(typed, VIETNAMESE)).isEmpty();
        assertThat(TypedNumber.read(typed, Locale.ENGLISH)).isEmpty();
    }

    @Example
    void nothingIsNoNumber() {
        assertThat(TypedNumber.read(null, VIETNAMESE)).isEmpty();
    }

    /** What a page writes into a field is read from it again as the same. */
    @Property
    void whatALanguageWritesItReads(
            @ForAll @BigRange(min = "-9999999999999999", max = "9999999999999999") @Scale(4) BigDecimal number,
            @ForAll boolean english) {
        Locale language = english ? Locale.ENGLISH : VIETNAMESE;
        String written = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(language)).format(number);

        assertThat(TypedNumber.read(written, language))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    /** Letters after a number never leave a part of it behind. */
    @Property
    void aLetterAnywhereRefusesAll(@ForAll int number, @ForAll char letter) {
        if (Character.isLetter(letter)) {
            assertThat(TypedNumber.read(number + String.valueOf(letter), VIETNAMESE))
                    .isEmpty();
            assertThat(TypedNumber.read(letter + "" + number, VIETNAMESE)).isEmpty();
        }
    }
}
