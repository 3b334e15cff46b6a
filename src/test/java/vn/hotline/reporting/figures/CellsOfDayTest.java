package vn.hotline.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.ContactCountables;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.counting.Cell;

class CellsOfDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Test
    void cellsOfADayAreOneRow() {
        List<CellsOfDay> rows = CellsOfDay.of(Map.of(cell("A"), 2L, cell("B"), 1L));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).amounts()).isEqualTo(Map.of(cell("A"), 2L, cell("B"), 1L));
    }

    @Test
    void moreThanARowHoldsIsSeveralRowsOfTheSameSum() {
        Map<Cell, Long> amounts = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            amounts.put(cell("CODE_" + i), (long) i + 1);
        }

        List<CellsOfDay> rows = CellsOfDay.of(amounts);

        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(rows).allMatch(row -> row.cells().length() <= CellsOfDay.LONGEST);
        Map<Cell, Long> read = new LinkedHashMap<>();
        rows.forEach(row -> read.putAll(row.amounts()));
        assertThat(read).isEqualTo(amounts);
    }

    private static Cell cell(String code) {
        return new Cell(Helpline.CHILD_PROTECTION, DAY, 1, ContactCountables.CONTACT_REASON, code);
    }
}
