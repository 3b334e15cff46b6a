package vn.hotline.reporting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.export.TableFile;
import vn.hotline.reporting.analysis.pivot.Condition;
import vn.hotline.reporting.analysis.pivot.Pivot;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.ReportWords;

/** A pivot as the page shows it and as files hold it: labels, and each number with the address of its rows. */
public final class PivotTable {

    static final int SHADES = 5;

    /**
     * @param number null where there is none
     * @param url null where there is nothing to open
     * @param shade 0 to 5, by the share of the largest cell
     */
    public record Number(Long number, String url, int shade) {}

    /** @param total null where rows have no total
     * @param compared null without another period */
    public record Helpline(
            String code, String label, List<Number> cells, Number total, Compared compared, String comparedUrl) {}

    private final Pivot pivot;
    private final PivotRequest request;
    private final PivotTexts words;
    private final List<String> heads;
    private final List<Helpline> lines = new ArrayList<>();
    private final Helpline foot;

    PivotTable(Pivot pivot, PivotTexts words) {
        this.pivot = pivot;
        this.words = words;
        request = pivot.request();
        heads = pivot.columns().stream()
                .map(code -> words.label(request.columns(), request.line(), code))
                .toList();
        long largest =
                pivot.cells().values().stream().mapToLong(Long::longValue).max().orElse(0);
        pivot.rows().forEach(row -> lines.add(line(row, largest)));
        foot = new Helpline(
                null,
                null,
                pivot.columns().stream()
                        .map(column -> number(pivot.columnTotal(column), cell(null, column), 0))
                        .toList(),
                number(pivot.total(), request.conditions(), 0),
                pivot.difference(),
                comparedUrl(pivot.difference(), request.conditions()));
    }

    private Helpline line(String row, long largest) {
        Compared compared = pivot.differences().get(row);
        return new Helpline(
                row,
                words.label(request.rows(), request.line(), row),
                pivot.columns().stream()
                        .map(column -> {
                            long amount = pivot.cell(row, column);
                            return number(amount, cell(row, column), shade(amount, largest));
                        })
                        .toList(),
                number(pivot.rowTotal(row), cell(row, null), 0),
                compared,
                pivot.then().get(row) == null
                        ? null
                        : comparedUrl(compared, cell(pivot.then().get(row), null)));
    }

    private Number number(Long amount, List<Condition> conditions, int shade) {
        boolean door = amount != null && amount > 0;
        return new Number(amount, door ? PivotAddress.rows(request, request.period(), conditions) : null, shade);
    }

    private String comparedUrl(Compared compared, List<Condition> conditions) {
        return compared == null || compared.value() == null || compared.value() == 0
                ? null
                : PivotAddress.rows(request, compared.period(), conditions);
    }

    private List<Condition> cell(String row, String column) {
        PivotRequest narrowed = row == null ? request : request.with(request.and(request.rows(), row));
        return column == null ? narrowed.conditions() : narrowed.and(request.columns(), column);
    }

    private static int shade(long amount, long largest) {
        return amount == 0 ? 0 : (int) Math.ceil((double) SHADES * amount / largest);
    }

    Pivot pivot() {
        return pivot;
    }

    public String getRowsHead() {
        return words.label(request.rows());
    }

    public List<String> getHeads() {
        return heads;
    }

    public List<Helpline> getLines() {
        return lines;
    }

    /** Totals of the columns, and of all. */
    public Helpline getFoot() {
        return foot;
    }

    public boolean isWithColumns() {
        return request.columns() != null;
    }

    public boolean isWithRowTotals() {
        return pivot.rowTotals() != null;
    }

    public boolean isWithFoot() {
        return pivot.total() != null || pivot.columnTotals() != null;
    }

    public boolean isCompared() {
        return pivot.compared() != null && isWithRowTotals();
    }

    public boolean isBlank() {
        return pivot.cells().isEmpty();
    }

    // ------------------------------------------------------------ files

    /** What stands above the table in a workbook. */
    void introduce(TableFile file, String title, ReportWords inWords) {
        file.above(title);
        file.above(inWords.date(pivot.counted().from()) + " – "
                + inWords.date(pivot.counted().to()));
        request.conditions().forEach(condition -> file.above(words.condition(condition, request.line())));
    }

    void write(TableFile file, ReportWords texts, String head, String comparedHead) {
        List<Object> first = new ArrayList<>(List.of(texts.label(request.rows())));
        first.addAll(heads);
        if (isWithRowTotals()) {
            first.add(isWithColumns() ? texts.text("pivot.total") : head);
        }
        if (isCompared()) {
            first.addAll(Arrays.asList(comparedHead, texts.text("report.difference"), texts.text("report.percent")));
        }
        file.row(first.toArray());
        lines.forEach(line -> write(file, line.label(), line, texts));
        if (isWithFoot()) {
            write(file, texts.text("pivot.total"), foot, texts);
        }
    }

    private void write(TableFile file, String label, Helpline line, ReportWords texts) {
        List<Object> row = new ArrayList<>(List.of(label));
        line.cells().forEach(cell -> row.add(cell.number()));
        if (isWithRowTotals()) {
            row.add(line.total().number());
        }
        if (isCompared() && line.compared() != null) {
            Compared compared = line.compared();
            row.add(compared.value() == null ? texts.text("report.noData") : compared.value());
            row.add(compared.difference());
            row.add(compared.percent());
        }
        file.row(row.toArray());
    }

    Dimension rows() {
        return request.rows();
    }
}
