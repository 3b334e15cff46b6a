package vn.hotline.reporting.figures.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.counting.Unit;

/**
 * The figures of a period.
 *
 * @param request as it was answered: with the one centre of a person who sees no other
 * @param counted as far as the period has gone; the whole of it once it is over
 * @param unfinished whether the period goes on, so that its figures will still grow
 * @param until up to when it was counted
 * @param compared the period of each comparison
 * @param years some leading figures in the same period of this and the years before, oldest first
 * @param remarks what contradicts these figures
 */
public record Totals(
        TotalsRequest request,
        Period counted,
        boolean unfinished,
        Instant until,
        Map<Comparison, Period> compared,
        List<FigureRow> rows,
        List<Series> years,
        List<Remark> remarks) {

    /** Figures that nothing contradicts. */
    public Totals(
            TotalsRequest request,
            Period counted,
            boolean unfinished,
            Instant until,
            Map<Comparison, Period> compared,
            List<FigureRow> rows,
            List<Series> years) {
        this(request, counted, unfinished, until, compared, rows, years, List.of());
    }

    /** One figure over the years. */
    public record Series(String code, Unit unit, List<Point> points) {}

    /**
     * @param value null where there is no data
     * @param since as in {@link FigureRow}
     */
    public record Point(Period period, Long value, boolean historic, LocalDate since) {

        public Point(Period period, Long value, boolean historic) {
            this(period, value, historic, null);
        }
    }

    /** The day from which the period was counted in full, where figures of it are known in part only; else empty. */
    public Optional<LocalDate> since() {
        return rows.stream().map(FigureRow::since).filter(Objects::nonNull).findFirst();
    }

    /** Whether a year of the charts is known in part only, which a star says. */
    public boolean aYearPartly() {
        return years.stream().flatMap(series -> series.points().stream()).anyMatch(point -> point.since() != null);
    }

    /** The same of a period it is compared with. */
    public Optional<LocalDate> since(Comparison with) {
        return rows.stream()
                .map(row -> row.compared().get(with))
                .filter(Objects::nonNull)
                .map(Compared::since)
                .filter(Objects::nonNull)
                .findFirst();
    }

    public Optional<FigureRow> row(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** What contradicts a figure, in one language; null where nothing does. */
    public String remark(String code, Language language) {
        String text = remarks.stream()
                .filter(remark -> remark.code().equals(code))
                .map(remark -> remark.text().get(language))
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }

    public List<FigureRow> rows(Section section) {
        return rows.stream().filter(row -> row.section().equals(section)).toList();
    }
}
