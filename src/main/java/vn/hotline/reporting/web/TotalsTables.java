package vn.hotline.reporting.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.export.TableFile;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.ReportTables;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.narrative.FigureRef;
import vn.hotline.reporting.publication.narrative.Narrative;
import vn.hotline.reporting.publication.narrative.NarrativeText;
import vn.hotline.reporting.publication.narrative.Piece;
import vn.hotline.reporting.publication.narrative.TiedNumber;

/** The figures of a period as a page shows them and as files hold them: each beside those it is held against. */
public final class TotalsTables {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** A table under its name. */
    public record Group(String title, List<ReportLine> lines) {}

    private final Totals totals;
    private final ReportTables tables;
    private final ReportWords words;
    private final Comparison compare;
    private final Totals present;
    private final List<ReportLine> main;
    private final List<Group> groups;
    private final List<Group> provinces;

    /** Of figures that are those of the moment. */
    TotalsTables(Totals totals, ReportWords words, Comparison compare) {
        this(totals, new ReportTables(totals, words, compare), words, compare, null);
    }

    /** @param present frozen figures as they are counted now; null where these are those of the moment */
    TotalsTables(Totals totals, ReportTables tables, ReportWords words, Comparison compare, Totals present) {
        this.totals = totals;
        this.tables = tables;
        this.words = words;
        this.compare = compare;
        this.present = present;
        main = lines(tables.main());
        groups = groups(tables.below());
        provinces = groups(tables.provinces());
    }

    private List<Group> groups(List<ReportTables.Table> all) {
        return all.stream()
                .map(table -> new Group(table.title(), lines(table.rows())))
                .toList();
    }

    private List<ReportLine> lines(List<ReportTables.Row> rows) {
        return rows.stream()
                .map(row -> line(row.figure(), row.label(), ReportLine.lookOf(row)))
                .toList();
    }

    private ReportLine line(FigureRow row, String label, String look) {
        Compared compared = row.compared().get(compare);
        return new ReportLine(
                row,
                compared,
                label,
                look,
                row.value() == null || row.historic() ? null : rowsUrl(row, totals.counted()),
                compared.value() == null || compared.historic() ? null : rowsUrl(row, compared.period()),
                presentOf(row.code()),
                totals.remark(row.code(), words.language()));
    }

    private Long presentOf(String code) {
        return present == null ? null : present.row(code).map(FigureRow::value).orElse(null);
    }

    private String rowsUrl(FigureRow row, Period of) {
        return ReportAddress.rows(row.code(), line(), of, totals.request().centreId());
    }

    /** Where a number of the text opens its rows; null if there are none. */
    public String urlOf(TiedNumber number) {
        FigureRef ref = number.ref();
        FigureRow row = totals.row(ref.code()).orElse(null);
        if (row == null || row.value() == null) {
            return null;
        }
        if (ref.aspect().isCompared() && row.compared().get(ref.with()) != null) {
            Compared other = row.compared().get(ref.with());
            return other.historic() || other.value() == null ? null : rowsUrl(row, other.period());
        }
        return row.historic() ? null : rowsUrl(row, totals.counted());
    }

    private Helpline line() {
        return totals.request().line();
    }

    /** The four figures that a line is known by. */
    public List<ReportLine> getTiles() {
        return Figures.headline(line()).stream()
                .flatMap(code -> totals.row(code).stream())
                .map(row -> line(row, words.text("report.tile." + row.code() + "." + line()), ""))
                .toList();
    }

    /** Heads and notes. */
    public ReportTables getWords() {
        return tables;
    }

    /** The leading figures, interventions with their types, the largest first. */
    public List<ReportLine> getMain() {
        return main;
    }

    public List<Group> getGroups() {
        return groups;
    }

    public List<Group> getProvinces() {
        return provinces;
    }

    /** Figures that are counted otherwise by now, under what they are called. */
    public List<ReportLine> getMoved() {
        return lines(totals.rows().stream()
                        .map(figure -> tables.row(figure, ReportTables.Look.PLAIN))
                        .toList())
                .stream()
                .filter(ReportLine::moved)
                .toList();
    }

    /** Whether the table has a column for what is counted now. */
    public boolean isWithPresent() {
        return present != null;
    }

    public List<BarChart> getCharts() {
        return totals.years().stream()
                .map(series -> BarChart.of(series, totals.counted(), line(), words))
                .toList();
    }

    /** Whether a year of the charts has a star. */
    public boolean isWithStar() {
        return totals.aYearPartly();
    }

    public String getTitle() {
        return words.text("report.title", words.period(totals.request().period()));
    }

    public String getDays() {
        return words.days(totals.request().period());
    }

    /** Up to when an unfinished period was counted, beside its title. */
    public String getUntilBrief() {
        return until("report.untilBrief");
    }

    public String getUntil() {
        return until("report.until");
    }

    private String until(String key) {
        return words.text(key, TIME.format(Days.timeOf(totals.until())), words.date(Days.dayOf(totals.until())));
    }

    /** The text, paragraph by paragraph. */
    public List<List<Piece>> getStory() {
        return new Narrative(words, totals, compare)
                .write().stream().map(NarrativeText::pieces).toList();
    }

    /** What the other period is called, of an unfinished one by its last day. */
    String comparedName() {
        Period compared = totals.compared().get(compare);
        return tables.isCutShort() ? words.upTo(compared) : words.brief(compared);
    }

    public boolean isUnfinished() {
        return totals.unfinished();
    }

    public boolean isHistoric() {
        return totals.rows().stream().anyMatch(FigureRow::historic);
    }

    /** Of the period somebody chose; what the other comparisons are is known. */
    public boolean isAgainstHistoric() {
        return compare == Comparison.CHOSEN
                && totals.rows().stream()
                        .anyMatch(row -> row.compared().get(compare).historic());
    }

    // ------------------------------------------------------------ files

    /** What stands above the table in a workbook. */
    void introduce(TableFile file) {
        tables.partly().forEach(file::above);
        totals.remarks().forEach(remark -> file.above(remark.text().get(words.language())));
    }

    /** Of a file, without its ending. */
    String fileName() {
        Period period = totals.request().period();
        return words.text("report.file", period.from(), period.to());
    }

    void write(TableFile file) {
        file.row(
                words.text("report.figure"),
                words.text("report.unit"),
                tables.head(),
                tables.comparedHead(),
                words.text("report.difference"),
                words.text("report.percent"),
                words.text("report.code"));
        main.forEach(one -> write(file, one.label(), one));
        List<Group> all = new ArrayList<>(groups);
        all.addAll(provinces);
        all.forEach(group -> group.lines.forEach(one -> write(file, group.title + ": " + one.label(), one)));
    }

    private void write(TableFile file, String label, ReportLine one) {
        FigureRow row = one.row();
        Compared compared = one.compared();
        file.row(
                label,
                words.label(row.unit()),
                row.value() == null ? tables.missing() : row.value(),
                compared.value() == null ? tables.comparedMissing() : compared.value(),
                compared.difference(),
                compared.percent(),
                row.code());
    }
}
