package vn.hotline.reporting.analysis.pivot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Problems;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.platform.counting.RowSource;

/**
 * What a person wants to see: what is counted, by which day, grouped by what, of which records, in which period, and
 * held against what.
 *
 * @param columns null for a table without columns
 * @param centreId null for all centres the person may see
 * @param against the chosen period; null unless one was chosen
 */
public record PivotRequest(
        Helpline line,
        PivotMeasure measure,
        CountedBy event,
        Dimension rows,
        Dimension columns,
        List<Condition> conditions,
        Period period,
        Integer centreId,
        PivotComparison comparison,
        Period against) {

    static final int LONGEST_IN_YEARS = 10;
    static final int MOST_CODES = 200;

    public PivotRequest {
        conditions = List.copyOf(conditions);
    }

    /** What cannot be answered in it, each at the part of the request it is about. */
    public Problems problems() {
        Problems problems =
                new Problems().check(measure.events().contains(event), "event", "pivot.problem.event", event, measure);
        if (!problems.isEmpty()) {
            return problems;
        }
        RowSource source = source();
        problems.check(rows.fits(source), "rows", "pivot.problem.dimension", rows, measure)
                .check(
                        columns == null || columns.fits(source),
                        "columns",
                        "pivot.problem.dimension",
                        columns == null ? "" : columns,
                        measure)
                .check(rows != columns, "columns", "pivot.problem.twice")
                .check(measure.parts() == null || !measure.isTotalledOver(rows, columns), "rows", "pivot.problem.topic")
                .check(
                        period.to().isBefore(period.from().plusYears(LONGEST_IN_YEARS)),
                        "to",
                        "pivot.problem.long",
                        LONGEST_IN_YEARS)
                .check(comparison != PivotComparison.CHOSEN || against != null, "againstTo", "pivot.problem.against");
        Set<Dimension> narrowed = new HashSet<>();
        int codes = 0;
        for (Condition condition : conditions) {
            Dimension dimension = condition.dimension();
            problems.check(dimension.fits(source), "where", "pivot.problem.dimension", dimension, measure)
                    .check(narrowed.add(dimension), "where", "pivot.problem.condition", dimension)
                    .check(
                            condition.codes().stream().allMatch(code -> Code.isOf(dimension, code)),
                            "where",
                            "pivot.problem.code",
                            dimension);
            codes += condition.codes().size();
        }
        return problems.check(codes <= MOST_CODES, "where", "pivot.problem.codes", MOST_CODES);
    }

    /** The period as far as it has gone. */
    Period counted(LocalDate today) {
        return period.upTo(today);
    }

    /** The period to hold it against, the same days of an unfinished one; null for none. */
    Period compared(LocalDate today) {
        return comparison.with() == null ? null : comparison.with().of(period, counted(today), against);
    }

    /** The conditions with one more, as it stands in a cell; a condition of the same dimension holds beside it. */
    public List<Condition> and(Dimension dimension, String code) {
        List<Condition> all = new ArrayList<>(conditions);
        all.removeIf(one -> one.dimension() == dimension && one.codes().contains(code));
        all.add(Condition.of(dimension, code));
        return all;
    }

    public PivotRequest with(List<Condition> others) {
        return new PivotRequest(line, measure, event, rows, columns, others, period, centreId, comparison, against);
    }

    public PivotRequest at(Integer centre) {
        return new PivotRequest(line, measure, event, rows, columns, conditions, period, centre, comparison, against);
    }

    public PivotRequest of(Period other) {
        return new PivotRequest(line, measure, event, rows, columns, conditions, other, centreId, comparison, against);
    }

    public PivotRequest against(PivotComparison other, Period chosen) {
        return new PivotRequest(line, measure, event, rows, columns, conditions, period, centreId, other, chosen);
    }

    public PivotRequest by(Dimension newRows, Dimension newColumns) {
        return new PivotRequest(
                line, measure, event, newRows, newColumns, conditions, period, centreId, comparison, against);
    }

    /** The same question about something else, without what does not fit it. */
    public PivotRequest counting(PivotMeasure other, CountedBy by) {
        RowSource source = other.source(by);
        List<Condition> fitting = conditions.stream()
                .filter(condition -> condition.dimension().fits(source))
                .toList();
        Dimension newRows = rows.fits(source) ? rows : Dimension.MONTH;
        Dimension newColumns = columns != null && columns.fits(source) && columns != newRows ? columns : null;
        if (other.parts() != null && other.isTotalledOver(newRows, newColumns)) {
            newColumns = newRows;
            newRows = other.parts();
        }
        return new PivotRequest(line, other, by, newRows, newColumns, fitting, period, centreId, comparison, against);
    }

    public RowSource source() {
        return measure.source(event);
    }

    /** Whether a record can have several codes of it. */
    public boolean isMany(Dimension dimension) {
        return dimension.isMany(measure.subject());
    }

    /** Whether a record can stand in several rows or columns, so that totals are no sums. */
    public boolean countsSeveralTimes() {
        return isMany(rows) || columns != null && isMany(columns);
    }
}
