package vn.hotline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.kernel.Helpline;

class DetailTest {

    /** Shows what it is asked for. */
    private static final Detail.Reader READER = new Detail.Reader() {
        @Override
        public String text(String key, Object... arguments) {
            return key + Arrays.stream(arguments).map(one -> "/" + one).collect(Collectors.joining());
        }

        @Override
        public String day(LocalDate day) {
            return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
        }

        @Override
        public String centre(int id) {
            return "centre " + id;
        }

        @Override
        public String other(String kind, String value) {
            return kind + "=" + value;
        }
    };

    private static String read(String detail) {
        return Detail.read(detail, READER);
    }

    @Test
    void marksAreReadAsWhatTheyMean() {
        String detail = Detail.of(
                Helpline.TRAFFICKING,
                LocalDate.of(2026, 3, 9),
                Detail.centre(2),
                Detail.centre(null),
                null,
                Detail.text("lifecycle.illegal", Helpline.TRAFFICKING, "a|b {c}"),
                Detail.other("figure", "CHILD_PROTECTION calls"),
                Detail.named("audit.detail.now", LocalDate.of(2026, 3, 10)),
                Detail.named("audit.detail.now", null));

        assertThat(read(detail))
                .isEqualTo("Line.TRAFFICKING, 9/3/2026, centre 2, audit.detail.allCentres,"
                        + " lifecycle.illegal/Line.TRAFFICKING/a/b {c}, figure=CHILD_PROTECTION calls,"
                        + " audit.detail.now: 10/3/2026");
    }

    @Test
    void nothingIsNoDetail() {
        assertThat(Detail.of()).isNull();
        assertThat(Detail.of(null, Detail.words(" "))).isNull();
        assertThat(read(null)).isNull();
    }

    @Test
    void runsOfNeighboursAreOnePieceEach() {
        assertThat(read(Detail.of(Detail.shown(List.of(120L, 119L, 118L, 93L, 7L, 8L)))))
                .isEqualTo("audit.detail.shown/6/120-118, 93, 8-7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0900 000 147 ; audit.detail.number/10/147",
                "+84 (24) 3733-3344 ; audit.detail.number/12/344",
                "001206012345 ; audit.detail.number/12/345",
                "Nguyễn Thị Lụa ; audit.detail.words/3/14",
                "Lụa 0900000147 ; audit.detail.words/2/14",
                "113 ; audit.detail.words/1/3",
                "LH-2026-000123 ; LH-2026-000123",
                "lh-2026-123 ; lh-2026-123"
            })
    void ofTypedWordsTheirKindIsShown(String typed, String shown) {
        String detail = Detail.of(Detail.words(typed));

        assertThat(read(Detail.masked(detail))).isEqualTo(shown);
        assertThat(read(detail)).isEqualTo("\u201c" + typed + "\u201d");
        assertThat(Detail.holdsWords(detail)).isTrue();
        assertThat(Detail.holdsWords(Detail.masked(detail))).isFalse();
    }

    @Property
    void whateverWasTypedIsReadWholeAndMaskedWhole(@ForAll @NotBlank @StringLength(max = 60) String typed) {
        // blanks beyond ASCII are none to the annotation
        Assume.that(!typed.isBlank());
        String detail = Detail.of(Helpline.TRAFFICKING, Detail.words(typed), typed);

        assertThat(read(detail)).isEqualTo("Line.TRAFFICKING, \u201c" + typed.strip() + "\u201d, " + typed);
        assertThat(Detail.holdsWords(Detail.masked(detail))).isFalse();
        assertThat(Detail.masked(Detail.of(Detail.words("z" + typed + "y"))))
                .matches("\\{audit\\.detail\\.(words\\|\\d+\\|\\d+|number\\|\\d+\\|\\d{3})}");
    }
}
