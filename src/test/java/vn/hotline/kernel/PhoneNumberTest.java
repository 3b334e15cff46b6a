package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0900 000 147",
                "0900000147",
                "+84900000147",
                "+84 900.000.147",
                "0900-000-147",
                "(0900) 000 147",
                "84900000147",
                "0084 900 000 147",
                "０９００ ０００ １４７",
                "0900\u00a0000\u00a0147",
                "\u200e0900000147",
                "tel:+84900000147",
                "sip:+84900000147@10.0.0.1",
                "\"Hoa\" <sip:0900000147@host;user=phone>;tag=7",
                // a caller who would rather not be known may call herself whatever she likes
                "\"<3 <b>Hoa</b>\" <sip:+84900000147@host>;tag=7",
                "\u202e0900000147"
            })
    void isOneNumberHoweverItWasWritten(String text) {
        assertThat(PhoneNumber.parse(text)).contains(new PhoneNumber("+84900000147"));
        assertThat(PhoneNumber.isWithheld(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "+84900000147, 0900 000 147",
        "(024) 3733 3344, (024) 3733 3344",
        "02437333344, (024) 3733 3344",
        "+842838241111, (028) 3824 1111",
        "02363822123, (0236) 3822 123",
        "+82 2-312-3456, +8223123456",
        "1800 1567, 1800 1567",
        "069.200.0001, 069 200 0001",
        "0692.000.001, 069 200 0001",
        "069 200001, 069 200 001",
        "+84 69 20001, 069 20001",
        "080.20001, 080 20001"
    })
    void isShownAsPeopleReadIt(String text, String shown) {
        PhoneNumber number = PhoneNumber.parse(text).orElseThrow();

        assertThat(number.shown()).isEqualTo(shown);
        assertThat(PhoneNumber.parse(number.shown())).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"069 100 0001", "069 2000", "069 2000 00012", "080 1000 001", "080 2000 00012", "+82 69 200 0001"
            })
    void networksOfTheStateHaveFiveToSevenDigitsThatBeginWithTwoOrMore(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }

    @Test
    void hasTheDigitsThatAreDialled() {
        assertThat(PhoneNumber.parse("+84900000147").orElseThrow().digits()).isEqualTo("0900000147");
        assertThat(PhoneNumber.parse("+82 2-312-3456").orElseThrow().digits()).isEqualTo("8223123456");
        assertThat(PhoneNumber.parse("18001567").orElseThrow().digits()).isEqualTo("18001567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(024) 3733 3344 máy lẻ 12", "024 3733 3344 ext. 12", "02437333344 x12", "02437333344#12",
                "024.3733.3344 (máy lẻ 12)", "024 3733 3344 số lẻ: 12", "024 3733 3344 nội bộ 12",
                        "024 3733 3344, ext 12"
            })
    void keepsTheExtension(String text) {
        assertThat(PhoneNumber.parse(text)).contains(new PhoneNumber("+842437333344", "12"));
        assertThat(PhoneNumber.parse(text).orElseThrow().shown()).isEqualTo("(024) 3733 3344 máy lẻ 12");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "không rõ",
                "12",
                "0900 000 147 258 369 000",
                "0900 000 14",
                "0900 000 1478",
                "0320 000 1477",
                "0780 900 1477",
                "0100 000 147",
                "024 3733 334",
                "0900000147, 0900000148",
                "0900 000 147/148",
                "0900 ABC DEF",
                "0900000147 của mẹ",
                "09xx 000 147",
                "090000014½"
            })
    void whatCannotBeCalledIsNoNumber(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ẩn số",
                "Ẩn Số",
                "an so",
                "AN SO",
                "số ẩn",
                "ẩn danh",
                "không hiện số",
                "Không hiện",
                "khong hien so",
                "không có số",
                "không rõ",
                "không biết số",
                "giấu số",
                "số riêng tư",
                "Private",
                "PRIVATE NUMBER",
                "private.",
                "Anonymous",
                "anonymous",
                "unknown",
                "Unknown Caller",
                "Restricted",
                "Unavailable",
                "UNAVAILABLE",
                "Out of area",
                "blocked",
                "withheld",
                "no caller ID",
                "CLIR",
                "null",
                "N/A",
                "-",
                "+",
                "?",
                "0",
                "000",
                "+0",
                "xxxxxxxxxx",
                "anonymous@anonymous.invalid",
                "sip:anonymous@anonymous.invalid",
                "\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=1928",
                "<sips:anonymous@anonymous.invalid>",
                "sip:Restricted@10.0.0.1",
                "\"Private\" <sip:unavailable@unknown.invalid>",
                "tel:unknown",
                "Anonymous <sip:c8oqz84zk7z@privacy.org>",
                "ＰＲＩＶＡＴＥ"
            })
    void aHiddenNumberIsNobodys(String text) {
        assertThat(PhoneNumber.isWithheld(text)).isTrue();
        assertThat(PhoneNumber.isWithheld(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isTrue();
        assertThat(PhoneNumber.parse(text)).isEmpty();
        assertThat(PhoneNumber.keptInDoubt(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "113",
                "12345",
                "số của cô Lan",
                "\"Private\" <sip:0900000147@host>",
                "cô Hoa",
                "Hoa",
                "ẩn số 7",
                "không nhớ, hỏi mẹ",
                "-4"
            })
    void otherTextsSayNothingOfThat(String text) {
        assertThat(PhoneNumber.isWithheld(text)).isFalse();
    }

    @Test
    void whatAProgramSendsIsKeptAndMarkedIfItCannotBeCalled() {
        assertThat(PhoneNumber.keptInDoubt("+842437333344")).isEqualTo("(024) 3733 3344");
        assertThat(PhoneNumber.keptInDoubt("090000014")).isEqualTo("090000014 ?");
        assertThat(PhoneNumber.keptInDoubt("trunk-7/0900")).isEqualTo("trunk-7/0900 ?");
        assertThat(PhoneNumber.keptInDoubt("090000014 ?")).isEqualTo("090000014 ?");
        assertThat(PhoneNumber.keptInDoubt("01200000147")).isEqualTo("01200000147");
        assertThat(PhoneNumber.keptInDoubt(" ")).isNull();
        assertThat(PhoneNumber.isDoubtful("090000014 ？")).isTrue();
    }

    // ---------------------------------------------------------------- before 2018

    @ParameterizedTest
    @CsvSource({
        "0120 000 0147, 0700000147", "0121 000 0147, 0790000147", "0122 000 0147, 0770000147",
        "0126 000 0147, 0760000147", "0128 000 0147, 0780000147", "0123 000 0147, 0830000147",
        "0124 000 0147, 0840000147", "0125 000 0147, 0850000147", "0127 000 0147, 0810000147",
        "0129 000 0147, 0820000147", "0162 000 0147, 0320000147", "0163 000 0147, 0330000147",
        "0164 000 0147, 0340000147", "0165 000 0147, 0350000147", "0166 000 0147, 0360000147",
        "0167 000 0147, 0370000147", "0168 000 0147, 0380000147", "0169 000 0147, 0390000147",
        "0186 200 0147, 0562000147", "0188 200 0147, 0582000147", "0199 200 0147, 0592000147",
        "+84 120 000 0147, 0700000147", "04 3733 3344, 02437333344", "(04) 3733 3344, 02437333344",
        "0511 3822 123, 02363822123", "0511 382 2123, 02363822123", "0650 3822 123, 02743822123",
        "0240 3822 123, 02043822123", "0230 3822 123, 02153822123", "061 3822 123, 02513822123",
        "066 3822 123, 02763822123", "0320 3822 123, 02203822123"
    })
    void anOldNumberMeetsItsSuccessor(String old, String today) {
        PhoneNumber told = PhoneNumber.parse(old).orElseThrow();
        PhoneNumber successor = PhoneNumber.parse(today).orElseThrow();

        assertThat(told.digitsOfToday()).isEqualTo(today);
        assertThat(successor.digitsOfToday()).isEqualTo(today);
        assertThat(successor.allDigits()).contains(told.digits());
        assertThat(told.allDigits()).contains(today);
        assertThat(PhoneNumber.kept(old)).isEqualTo(old);
    }

    /** "08 3824 1111" was a landline in Saigon and is a mobile number now; nobody can tell which was meant. */
    @Test
    void digitsThatNameANumberOfTodayAreThatNumber() {
        assertThat(PhoneNumber.parse("08 3824 1111").orElseThrow().digitsOfToday())
                .isEqualTo("0838241111");
    }

    @Property
    void everyMobileNumberOfTodayIsOne(@ForAll("mobiles") String digits) {
        PhoneNumber number = PhoneNumber.parse(digits).orElseThrow();
        assertThat(number.digitsOfToday()).isEqualTo(digits);
        assertThat(PhoneNumber.parse("+84" + digits.substring(1))).contains(number);
        assertThat(PhoneNumber.parse(number.shown())).contains(number);
        assertThat(PhoneNumber.parse(digits.substring(0, 9))).isEmpty();
        assertThat(PhoneNumber.parse(digits + "7")).isEmpty();
    }

    @Provide
    static Arbitrary<String> mobiles() {
        return Combinators.combine(
                        Arbitraries.of("090", "091", "098", "037", "039", "070", "079", "081", "085", "086", "096"),
                        Arbitraries.integers().between(0, 9_999_999))
                .as((prefix, rest) -> prefix + "%07d".formatted(rest));
    }

    @Property
    void noTextMakesItStumble(@ForAll String text, @ForAll @IntRange(max = 9) int digit) {
        String typed = text + digit;
        PhoneNumber.parse(typed)
                .ifPresent(number -> assertThat(number.allDigits()).isNotEmpty());
        assertThat(PhoneNumber.keptInDoubt(typed)).isNotBlank();
        assertThat(PhoneNumber.digitsIn(typed)).matches("\\d*");
    }
}
