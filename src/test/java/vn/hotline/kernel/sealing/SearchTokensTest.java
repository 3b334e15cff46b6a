package vn.hotline.kernel.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.kernel.VietnameseText;

class SearchTokensTest {

    private static final Sealing SEALING = Keyset.generate().open();
    private static final List<String> WORDS = List.of(
            "Nguyễn", "Đặng", "Thị", "Lúa", "Ưng", "Hoàng", "Nghiêng", "Trường", "Ơn", "Yến", "Bắc", "Đồng", "tiểu",
            "học", "chợ", "Ẩn", "Quỳnh", "Khuê", "Phượng", "Ấu");

    @Provide
    Arbitrary<String> word() {
        return Arbitraries.of(WORDS);
    }

    /** Every word of a text is found by each of its beginnings of two letters or more, however these are typed. */
    @Property
    void everyBeginningOfEveryWordIsFound(
            @ForAll("texts") List<String> words,
            @ForAll @IntRange(max = 99) int chosen,
            @ForAll @IntRange(min = 2, max = 12) int length) {
        Set<ByteBuffer> tokens =
                new SearchTokens(SEALING).words(String.join(" ", words)).tokens();
        String word = words.get(chosen % words.size());
        String beginning = word.substring(0, Math.min(length, word.length()));

        assertThat(tokens)
                .containsAll(SearchTokens.ofQuery(SEALING, beginning))
                .containsAll(SearchTokens.ofQuery(SEALING, beginning.toUpperCase()))
                .containsAll(SearchTokens.ofQuery(SEALING, VietnameseText.toneless(beginning)))
                .containsAll(SearchTokens.ofQuery(SEALING, Normalizer.normalize(beginning, Normalizer.Form.NFD)));
    }

    /** What no word of the text begins with is not found. */
    @Property
    void otherWordsAreNotFound(@ForAll("texts") List<String> words, @ForAll("word") String other) {
        Set<ByteBuffer> tokens =
                new SearchTokens(SEALING).words(String.join(", ", words)).tokens();
        String typed = VietnameseText.toneless(other);
        boolean begins = words.stream().map(VietnameseText::toneless).anyMatch(word -> word.startsWith(typed));

        assertThat(tokens.containsAll(SearchTokens.ofQuery(SEALING, other))).isEqualTo(begins);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return word().list().ofMinSize(1).ofMaxSize(6);
    }

    /** A number is found whole, in any writing, and by three to eight of its last digits. */
    @Property
    void aNumberIsFoundByItsEnd(
            @ForAll @Size(8) List<@IntRange(max = 9) Integer> digits, @ForAll @IntRange(min = 3, max = 8) int length) {
        StringBuilder number = new StringBuilder("09");
        digits.forEach(number::append);
        Set<ByteBuffer> tokens =
                new SearchTokens(SEALING).number(number.toString()).tokens();

        assertThat(tokens)
                .containsAll(SearchTokens.ofQuery(SEALING, number.substring(10 - length)))
                .containsAll(SearchTokens.ofQuery(SEALING, number.toString()))
                .containsAll(SearchTokens.ofQuery(SEALING, "+84" + number.substring(1)))
                .containsAll(SearchTokens.ofQuery(SEALING, number.substring(0, 4) + " " + number.substring(4)));
    }

    @Test
    void anotherNumberIsNotFound() {
        Set<ByteBuffer> tokens =
                new SearchTokens(SEALING).number("0900 000 147").tokens();

        assertThat(tokens).doesNotContainAnyElementsOf(SearchTokens.ofQuery(SEALING, "0900000148"));
        assertThat(tokens).doesNotContainAnyElementsOf(SearchTokens.ofQuery(SEALING, "148"));
        assertThat(tokens).doesNotContainAnyElementsOf(SearchTokens.ofQuery(SEALING, "0900"));
    }

    @Test
    void everyWordThatIsTypedCounts() {
        assertThat(SearchTokens.ofQuery(SEALING, "Nguyễn Thị Lúa")).hasSize(3);
        assertThat(SearchTokens.ofQuery(SEALING, "lua lúa LÚA")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "- . ,", "1", "12"})
    void tooLittleFindsNothing(String typed) {
        assertThat(SearchTokens.ofQuery(SEALING, typed)).hasSizeLessThanOrEqualTo(typed.equals("12") ? 1 : 0);
    }

    @Test
    void aTokenTellsNothingWithoutTheKey() {
        Sealing other = Keyset.generate().open();

        assertThat(SearchTokens.ofQuery(SEALING, "lua"))
                .doesNotContainAnyElementsOf(SearchTokens.ofQuery(other, "lua"));
        assertThat(SearchTokens.ofQuery(SEALING, "lua"))
                .allSatisfy(token -> assertThat(token.remaining()).isEqualTo(SearchTokens.LENGTH));
    }

    @Test
    void aCallerIsKnownByOneTokenHoweverTheNumberComes() {
        byte[] token = SearchTokens.ofCallerNumber(SEALING, "0900 000 147");

        assertThat(SearchTokens.ofCallerNumber(SEALING, "+84900000147")).isEqualTo(token);
        assertThat(SearchTokens.ofCallerNumber(SEALING, "0900000148")).isNotEqualTo(token);
        assertThat(SearchTokens.ofCallerNumber(SEALING, " ")).isNull();
    }
}
