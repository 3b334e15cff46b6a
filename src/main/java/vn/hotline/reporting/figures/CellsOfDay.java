package vn.hotline.reporting.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.counting.Cell;

/**
 * Cells of one day and centre as one short text, so that a save leaves a row and not ten.
 *
 * @param cells {@code measure:code:amount}, separated by blanks
 */
record CellsOfDay(Helpline line, LocalDate day, int centreId, String cells) {

    /** Letters of a row; what is longer becomes several rows. */
    static final int LONGEST = 500;

    static final String COLUMNS = "line, day, centre_id, cells";

    private record Place(Helpline line, LocalDate day, int centreId) {}

    /** A row of {@code figure_change} with the columns {@link #COLUMNS}. */
    static CellsOfDay of(ResultSet row) throws SQLException {
        return new CellsOfDay(
                Helpline.valueOf(row.getString("line")),
                row.getObject("day", LocalDate.class),
                row.getInt("centre_id"),
                row.getString("cells"));
    }

    static List<CellsOfDay> of(Map<Cell, Long> amounts) {
        Map<Place, List<String>> places = new LinkedHashMap<>();
        amounts.forEach((cell, amount) -> places.computeIfAbsent(
                        new Place(cell.line(), cell.day(), cell.centreId()), place -> new ArrayList<>())
                .add(cell.measure() + ":" + cell.code() + ":" + amount));
        List<CellsOfDay> rows = new ArrayList<>();
        places.forEach((place, cells) ->
                texts(cells).forEach(text -> rows.add(new CellsOfDay(place.line, place.day, place.centreId, text))));
        return rows;
    }

    private static List<String> texts(List<String> cells) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String cell : cells) {
            if (!text.isEmpty() && text.length() + 1 + cell.length() > LONGEST) {
                texts.add(text.toString());
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : " ").append(cell);
        }
        texts.add(text.toString());
        return texts;
    }

    Map<Cell, Long> amounts() {
        Map<Cell, Long> amounts = new LinkedHashMap<>();
        for (String cell : cells.split(" ")) {
            String[] part = cell.split(":");
            amounts.merge(
                    new Cell(line, day, centreId, Measures.STANDARD.named(part[0]), part[1]),
                    Long.valueOf(part[2]),
                    Long::sum);
        }
        return amounts;
    }
}
