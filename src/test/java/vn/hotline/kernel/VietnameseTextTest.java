package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hotline.support.VietnameseLetters;

class VietnameseTextTest {

    static final List<String> blanks = VietnameseLetters.BLANKS;
    static final List<List<String>> iAndY = VietnameseLetters.I_AND_Y;

    static List<VietnameseLetters> letters() {
        return VietnameseLetters.all();
    }

    @Test
    void theTableHasAllLetters() {
        assertThat(letters()).hasSize(134 + 2);
        assertThat(letters()).extracting(VietnameseLetters::letter).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyLetterIsFoundByItsPlainOneComposedAndApart(VietnameseLetters one) {
        String word = "k" + one.letter() + "p";
        String apart = Normalizer.normalize(word, Form.NFD);
        String plain = "k" + one.plain() + "p";

        assertThat(VietnameseText.toneless(word)).isEqualTo(plain);
        assertThat(VietnameseText.toneless(apart)).isEqualTo(plain);
        for (String text : List.of(word, apart)) {
            for (String typed : List.of(word, apart, plain, plain.toUpperCase())) {
                assertThat(VietnameseText.holds(text, typed))
                        .as(text + " by " + typed)
                        .isTrue();
            }
        }
        assertThat(VietnameseText.clean(apart)).isEqualTo(Normalizer.normalize(word, Form.NFC));
    }

    @ParameterizedTest
    @FieldSource("blanks")
    void aBlankIsABlankHoweverItIsMade(String blank) {
        String name = "Nguyễn" + blank + "Đức";

        assertThat(VietnameseText.holds("Nguyễn Đức", name)).isTrue();
        assertThat(VietnameseText.holds(name, "nguyen duc")).isTrue();
        assertThat(VietnameseText.holds("Nguyễn Đức", blank + "duc" + blank)).isTrue();
        assertThat(VietnameseText.words(name)).contains("nguyen", "duc");
        assertThat(VietnameseText.clean(blank + "Đức" + blank)).isEqualTo("Đức");
    }

    @Test
    void anUnseenSignWithinAWordDoesNotHideIt() {
        assertThat(VietnameseText.holds("Nguyễn", "Ngu\u200byễn")).isTrue();
        assertThat(VietnameseText.holds("Ngu\u00adyễn", "nguyen")).isTrue();
        assertThat(VietnameseText.words("Ngu\u200byễn")).contains("nguyen");
    }

    @ParameterizedTest
    @FieldSource("iAndY")
    void iAndYAreOneWherePeopleWriteEither(List<String> pair) {
        for (String typed : pair) {
            for (String written : pair) {
                String toneless = VietnameseText.toneless(typed);
                assertThat(VietnameseText.holds("Ông " + written + " Hòa", typed))
                        .isTrue();
                assertThat(VietnameseText.holds("Ông " + written + " Hòa", toneless + " ho"))
                        .isTrue();
                assertThat(VietnameseText.wordsInEverySpelling(written)).contains(toneless);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Thúi,thuy", "Hải,hay", "Linh,ly", "Mai,may", "Khánh Linh,khanh ly", "Nguyễn,nguien"})
    void iAndYAreTwoWhereTheySoundDifferent(String name, String typed) {
        assertThat(VietnameseText.holds(name, typed)).isFalse();
    }

    @Test
    void theLastWordMayBeUnfinished() {
        assertThat(VietnameseText.holds("Mỹ Linh", "mĩ li")).isTrue();
        assertThat(VietnameseText.holds("Lý Linh", "li l")).isTrue();
        assertThat(VietnameseText.holds("Bà Rịa - Vũng Tàu", "ba ria vung")).isTrue();
        assertThat(VietnameseText.holds("TP. Hồ Chí Minh", "tp.ho")).isTrue();
        assertThat(VietnameseText.begins("Thái Nguyên", "thai n")).isTrue();
        assertThat(VietnameseText.begins("Thái Nguyên", "nguyen")).isFalse();
    }

    @Test
    void theCommonestNameIsNotFoundByAnother() {
        assertThat(VietnameseText.wordsInEverySpelling("Nguyễn Thị Hoa")).doesNotContain("thy");
        assertThat(VietnameseText.wordsInEverySpelling("Bảo Thi")).contains("thy");
    }

    /** What a text holds is found however it was typed, and every part of it is. */
    @Property
    void everyBeginningIsHeld(
            @ForAll("names") List<String> words,
            @ForAll @IntRange(max = 5) int from,
            @ForAll @IntRange(min = 1) int length) {
        String name = String.join(" ", words);
        String part = String.join(" ", words.subList(Math.min(from, words.size() - 1), words.size()));
        String typed = part.substring(0, 1 + (length - 1) % part.length());

        for (String way : List.of(
                typed, typed.toUpperCase(), VietnameseText.toneless(typed), Normalizer.normalize(typed, Form.NFD))) {
            assertThat(VietnameseText.holds(name, way)).as(name + " by " + way).isTrue();
            assertThat(VietnameseText.holds(Normalizer.normalize(name, Form.NFD), way))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of(
                        "Nguyễn", "Đặng", "Thị", "Lý", "Mĩ", "Quý", "Ưng", "Yến", "Ơn", "Bình", "Phượng", "Huỳnh", "Y")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Test
    void isTheSameComposedOrWithItsMarksApart() {
        String composed = "Trường tiểu học Ứng Hoà";
        String apart = Normalizer.normalize(composed, Form.NFD);

        assertThat(apart).isNotEqualTo(composed);
        assertThat(VietnameseText.clean(apart)).isEqualTo(composed);
        assertThat(VietnameseText.toneless(apart)).isEqualTo(VietnameseText.toneless(composed));
    }

    @Test
    void isStoredWithoutOuterBlanksAndNothingAsNothing() {
        assertThat(VietnameseText.clean("  bị đánh \n")).isEqualTo("bị đánh");
        assertThat(VietnameseText.clean("bị\u00a0đánh\nđau")).isEqualTo("bị đánh\nđau");
        assertThat(VietnameseText.clean(" \t")).isNull();
        assertThat(VietnameseText.clean("\u200b")).isNull();
        assertThat(VietnameseText.clean(null)).isNull();
    }

    @Test
    void nothingIsReadBackwards() {
        assertThat(VietnameseText.clean("\u202eHoa\u202c \u2066gọi\u2069")).isEqualTo("Hoa gọi");
        assertThat(VietnameseText.clean("\u202e")).isNull();
        // names that are written from right to left are so by their own letters
        assertThat(VietnameseText.clean("שלום")).isEqualTo("שלום");
    }

    @Test
    void fallsIntoDistinctWords() {
        assertThat(VietnameseText.words("Số 5, ngõ 12/3 – phố Đê La Thành (đê cũ)"))
                .containsExactly("so", "5", "ngo", "12", "3", "pho", "de", "la", "thanh", "cu");
        assertThat(VietnameseText.words(" ... ")).isEmpty();
    }
}
