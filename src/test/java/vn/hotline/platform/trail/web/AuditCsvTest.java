package vn.hotline.platform.trail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-1", "@SUM(A1)", "\tx", "\rx", "\n=1", "＝1+1", "＠SUM(A1)"})
    void aCellIsNeverAFormula(String text) {
        assertThat(AuditCsv.cell(text)).startsWith("\"'");
    }

    @Test
    void quotesAndNothingStayWhatTheyAre() {
        StringWriter out = new StringWriter();
        new AuditCsv(out).row("a \"b\", c", null, 7);
        assertThat(out).hasToString("\"a \"\"b\"\", c\",\"\",\"7\"\r\n");
    }
}
