package vn.hotline.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-1", "@SUM(A1)", "\tx", "\rx", "\n=1", "＝1+1", "＠SUM(A1)"})
    void aCellIsNeverAFormula(String text) {
        assertThat(CellText.defused(text)).isEqualTo("'" + text);
    }

    @Test
    void whatNobodyTakesForAFormulaStaysAsItIs() {
        assertThat(CellText.defused("Lê Minh Hòa")).isEqualTo("Lê Minh Hòa");
        assertThat(CellText.defused("")).isEmpty();
    }
}
