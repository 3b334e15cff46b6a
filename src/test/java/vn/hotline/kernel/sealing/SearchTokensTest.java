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
import vn.hotline.support.VietnameseLetters;

class SearchTokensTest {

    private static final Sealing SEALING = Keyset.generate().open();
    private static final List<String> WORDS = List.of(
            "Nguyễn", "Đặng", "Thị", "Lúa", "Ưng", "Hoàng", "Nghiêng", "Trường", "Ơn", "Yến", "Bắc", "Đồng", "tiểu",
            "học", "chợ", "Ẩn", "Quỳnh", "Khuê", "Phượng", "Ấu");

    @Provide
    Arbitrary<String> word() {
        return Arbitraries.of(WORDS);
    }

    /** Whether a text with these tokens is found by what is typed, in one of the ways it may be meant. */
    private static boolean finds(Set<ByteBuffer> tokens, String typed) {
        return SearchTokens.ofQuery(SEALING, typed).stream()
                .anyMatch(parts -> parts.stream().allMatch(part -> part.stream().anyMatch(tokens::contains)));
    }

    private static Set<ByteBuffer> words(String text) {
        return new SearchTokens(SEALING).words(text).tokens();
    }

    private static Set<ByteBuffer> number(String number) {
        return new SearchTokens(SEALING).number(number).tokens();
    }

    /** Every word of a text is found by each of its beginnings of two letters or more, however these are typed. */
    @Property
    void everyBeginningOfEveryWordIsFound(
            @ForAll("texts") List<String> words,
            @ForAll @IntRange(max = 99) int chosen,
            @ForAll @IntRange(min = 2, max = 12) int length) {
        Set<ByteBuffer> tokens = words(String.join(" ", words));
        String word = words.get(chosen % words.size());
        String beginning = word.substring(0, Math.min(length, word.length()));

        for (String typed : List.of(
                beginning,
                beginning.toUpperCase(),
                VietnameseText.toneless(beginning),
                Normalizer.normalize(beginning, Normalizer.Form.NFD))) {
            assertThat(finds(tokens, typed)).as(typed).isTrue();
        }
    }

    /** What no word of the text begins with is not found. */
    @Property
    void otherWordsAreNotFound(@ForAll("texts") List<String> words, @ForAll("word") String other) {
        String typed = VietnameseText.toneless(other);
        boolean begins = words.stream().map(VietnameseText::toneless).anyMatch(word -> word.startsWith(typed));

        assertThat(finds(words(String.join(", ", words)), other)).isEqualTo(begins);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return word().list().ofMinSize(1).ofMaxSize(6);
    }

    /** A number is found whole, in any writing, by its last digits from three and its first from four on. */
    @Property
    void aNumberIsFoundByItsEndsAndItsBeginnings(
            @ForAll @Size(8) List<@IntRange(max = 9) Integer> digits, @ForAll @IntRange(min = 3, max = 8) int length) {
        StringBuilder written = new StringBuilder("09");
        digits.forEach(written::append);
        String number = written.toString();
        Set<ByteBuffer> tokens = number(number);

        for (String typed : List.of(
                number,
                number.substring(10 - length),
                number.substring(0, Math.max(4, length)),
                "+84" + number.substring(1),
                "+84 " + number.substring(1, 5),
                number.substring(0, 4) + " " + number.substring(4),
                number.substring(0, 4) + "\u00a0" + number.substring(4, 7) + "\u202f" + number.substring(7),
                number.substring(0, 4) + "." + number.substring(4, 7) + "." + number.substring(7),
                number.substring(0, 4) + "–" + number.substring(4))) {
            assertThat(finds(tokens, typed)).as(number + " by " + typed).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(024) 3733 3344",
                "024 37333344",
                "024.3733.3344",
                "+84 24 3733 3344",
                "(+84) 24-3733-3344",
                "0084 24 3733 3344",
                "024 3733",
                "(024) 37",
                "3733 3344",
                "33 44",
                "3344",
                "02437333344",
                "０２４ ３７３３ ３３４４"
            })
    void aLandlineIsFoundAsPeopleWriteIt(String typed) {
        assertThat(finds(number("024 3733 3344"), typed)).isTrue();
    }

    @Test
    void aNameAndANumberAreFoundTogether() {
        Set<ByteBuffer> tokens = new SearchTokens(SEALING)
                .words("Nguyễn Thị Lúa")
                .words("Số 12 ngõ 345 phố Đê La Thành")
                .number("0900 000 147")
                .tokens();

        for (String typed : List.of(
                "lúa 0900000147",
                "0900 000 147 lua",
                "nguyen 147",
                "thi 0900 lua",
                "lua (0900) 000.147 nguyen",
                "ngo 345 lua",
                "12 345 0900000147",
                "345 147")) {
            assertThat(finds(tokens, typed)).as(typed).isTrue();
        }
        assertThat(finds(tokens, "lua 0900000148")).isFalse();
        assertThat(finds(tokens, "mai 0900000147")).isFalse();
    }

    @Test
    void anotherNumberIsNotFound() {
        Set<ByteBuffer> tokens = number("0900 000 147");

        assertThat(finds(tokens, "0900000148")).isFalse();
        assertThat(finds(tokens, "148")).isFalse();
        assertThat(finds(tokens, "0901")).isFalse();
        assertThat(finds(tokens, "9000")).isFalse();
    }

    @Test
    void bothSpellingsOfAWordAreFound() {
        VietnameseLetters.I_AND_Y.forEach(pair -> {
            assertThat(finds(words("Trần " + pair.get(0)), pair.get(1)))
                    .as("" + pair)
                    .isTrue();
            assertThat(finds(words("Trần " + pair.get(1)), pair.get(0)))
                    .as("" + pair)
                    .isTrue();
        });
        assertThat(finds(words("Trần Linh"), "ly")).isFalse();
        assertThat(finds(words("Trần Thị Hoa"), "thy")).isFalse();
    }

    @Test
    void aBlankOfAnyKindStandsBetweenWords() {
        VietnameseLetters.BLANKS.forEach(blank -> assertThat(finds(words("Nguyễn Thị Lúa"), "nguyễn" + blank + "lúa"))
                .isTrue());
        assertThat(finds(words("Nguyễn"), "Ngu\u200byễn")).isTrue();
    }

    /** Rows that were indexed before are found by what they were found by, until they are indexed anew. */
    @Test
    void theRulesBeforeArePartOfThose() {
        assertThat(finds(Set.of(token("word:ly"), token("word:tran")), "trần lý"))
                .isTrue();
        assertThat(finds(Set.of(token("number:0900000147")), "0900 000 147")).isTrue();
        assertThat(finds(Set.of(token("ending:147")), "147")).isTrue();
    }

    private static ByteBuffer token(String term) {
        return ByteBuffer.wrap(SEALING.hash(term, SearchTokens.LENGTH));
    }

    @Test
    void everyWordThatIsTypedCounts() {
        assertThat(SearchTokens.ofQuery(SEALING, "Nguyễn Thị Lúa").get(0)).hasSize(3);
        assertThat(SearchTokens.ofQuery(SEALING, "lua lúa LÚA").get(0)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "- . ,", "1", "\u200b"})
    void tooLittleFindsNothing(String typed) {
        assertThat(SearchTokens.ofQuery(SEALING, typed)).isEmpty();
    }

    @Test
    void aWholeNameIsOneWhateverItsOrder() {
        assertThat(SearchTokens.ofPerson(SEALING, "Nguyễn Thị Lúa"))
                .isEqualTo(SearchTokens.ofPerson(SEALING, "lua, nguyen thi"));
        assertThat(new SearchTokens(SEALING).person("Nguyễn Thị Lúa").tokens())
                .contains(SearchTokens.ofPerson(SEALING, "Nguyễn Thị Lúa"));
        assertThat(SearchTokens.ofPerson(SEALING, " . ")).isNull();
    }

    private static boolean findsMistyped(Set<ByteBuffer> tokens, String typed) {
        return SearchTokens.ofMistyped(SEALING, typed).stream()
                .anyMatch(parts -> parts.stream().allMatch(part -> part.stream().anyMatch(tokens::contains)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễm Thị Phượng",
                "nguyen thi phuogn",
                "phượngg lúa",
                "NGUYÊN PHƯỢN",
                "phung",
                "phuong nguyne 147",
                "nguyne le duan"
            })
    void oneLetterOfANameMayBeWrong(String typed) {
        Set<ByteBuffer> tokens = new SearchTokens(SEALING)
                .name("Nguyễn Thị Lúa Phượng")
                .words("12 phố Lê Duẩn")
                .number("0900 000 147")
                .tokens();

        assertThat(findsMistyped(tokens, typed)).isTrue();
    }

    /** Two letters, a short word, a word of no name, a number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nguyem phuogn",
                "lua thj",
                "luaa",
                "duann",
                "nguyen phuong duann",
                "0900000148",
                "nguyenthi",
                "truonh"
            })
    void noMoreThanThatIsForgiven(String typed) {
        Set<ByteBuffer> tokens = new SearchTokens(SEALING)
                .name("Nguyễn Thị Lúa Phượng")
                .words("phố Lê Duẩn, trường")
                .number("0900 000 147")
                .tokens();

        assertThat(findsMistyped(tokens, typed)).isFalse();
    }

    @Test
    void aStoryIsNotAskedForInEverySpelling() {
        assertThat(SearchTokens.ofMistyped(SEALING, "hôm qua có một người đàn ông đứng trước cổng trường"))
                .isEmpty();
        assertThat(SearchTokens.maybeMistyped("hôm qua có một người đàn ông đứng trước cổng trường"))
                .isFalse();
        assertThat(SearchTokens.maybeMistyped("0900 000 147")).isFalse();
        assertThat(SearchTokens.maybeMistyped("lê mai 147")).isTrue();
    }

    @Test
    void aTokenTellsNothingWithoutTheKey() {
        Sealing other = Keyset.generate().open();

        assertThat(SearchTokens.ofQuery(SEALING, "lua")).isNotEqualTo(SearchTokens.ofQuery(other, "lua"));
    }

    @Test
    void aCallerIsKnownByOneTokenHoweverTheNumberComes() {
        byte[] token = SearchTokens.ofCallerNumber(SEALING, "0900 000 147");

        assertThat(SearchTokens.ofCallerNumber(SEALING, "+84900000147")).isEqualTo(token);
        assertThat(SearchTokens.ofCallerNumber(SEALING, "0900000148")).isNotEqualTo(token);
        assertThat(SearchTokens.ofCallerNumber(SEALING, " ")).isNull();
    }
}
