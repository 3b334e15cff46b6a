package vn.hotline.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 900", "-2", "@cmd", "\tx", "＝1+1", "＋84", "－2"})
    void whatASpreadsheetWouldCalculateStaysText(String text) {
        assertThat(written(false, text)).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void numbersStayNumbers() {
        assertThat(written(false, -139515L, new BigDecimal("-27.5"), 0)).isEqualTo("-139515,-27.5,0\r\n");
    }

    /** Read by the spreadsheets of the reader's country, which take 27.5 for a text or a day. */
    @Test
    void peopleGetTheNumbersOfTheirLanguage() {
        assertThat(readIn(new Locale("vi", "VN"), "a;b", -139515L, new BigDecimal("-27.5"), LocalDate.of(2026, 11, 22)))
                .isEqualTo("\uFEFF\"a;b\";-139515;-27,5;2026-11-22\r\n");
        assertThat(readIn(Locale.ENGLISH, "a;b", -139515L, new BigDecimal("-27.5"), LocalDate.of(2026, 11, 22)))
                .isEqualTo("\uFEFFa;b,-139515,-27.5,2026-11-22\r\n");
    }

    private static String readIn(Locale language, Object... cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = CsvFile.readIn(language, out)) {
            file.row(cells);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void textIsQuotedWhereItHasTo() {
        assertThat(written(false, "Hà Nội", "Bỏ rơi, bỏ mặc", "gọi là \"mẹ\"", null, "hai\ndòng"))
                .isEqualTo("Hà Nội,\"Bỏ rơi, bỏ mặc\",\"gọi là \"\"mẹ\"\"\",,\"hai\ndòng\"\r\n");
    }

    @Test
    void aFormulaInQuotesIsDefusedToo() {
        assertThat(written(false, "=HYPERLINK(\"x\",\"y\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
    }

    @Test
    void timesAreWrittenForPrograms() {
        assertThat(written(false, LocalDateTime.of(2026, 11, 22, 2, 14))).isEqualTo("2026-11-22 02:14\r\n");
    }

    @Test
    void aMarkTellsSpreadsheetsThatItIsUnicode() {
        assertThat(written(true, "ư")).isEqualTo("\uFEFFư\r\n");
    }

    private static String written(boolean marked, Object... cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = new CsvFile(out, marked)) {
            file.row(cells);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
