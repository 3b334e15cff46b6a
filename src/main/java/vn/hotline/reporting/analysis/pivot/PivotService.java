package vn.hotline.reporting.analysis.pivot;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.RowSource;
import vn.hotline.platform.db.SqlText;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.reporting.analysis.pivot.Pivot.Cell;
import vn.hotline.reporting.analysis.rows.Selected;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.HistoricFigures;
import vn.hotline.reporting.figures.totals.ReportScope;

/**
 * Counts records by the qualities a person chose. Each table is a few groupings in one transaction, which sees one
 * state of the database, so cells, totals and comparison belong together.
 */
@Stateless
@May(Verb.FIGURE_READ)
public class PivotService {

    /** The mark of conditions in the trail: the line and what {@link Condition#text} gives. */
    public static final String CONDITIONS = "conditions";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReportScope scope;

    @Inject
    private PivotCodes codes;

    @Inject
    private HistoricFigures historic;

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    /** @throws BusinessException if the request asks for what cannot be answered */
    public Pivot read(PivotRequest asked) {
        asked.problems().throwIfAny();
        PivotRequest request = asked.at(scope.centre(asked.centreId()));
        audit.record(AuditAction.REPORT_READ, RecordKind.REPORT, null, detail(request));
        Instant now = clock.instant();
        LocalDate today = Days.dayOf(now);
        Period counted = request.counted(today);
        Map<Cell, Long> cells = group(request, counted, request.rows(), request.columns());
        Map<String, Long> rowTotals = rowTotals(request, counted, cells);
        Long total = total(request, counted, rowTotals);
        List<String> rows = codes.shown(request, request.rows(), counted, found(cells, true));
        LocalDate since = historic.countingSince();
        Other other = other(request, counted, request.compared(today), today, since);
        return new Pivot(
                request,
                counted,
                !request.period().to().isBefore(today),
                now,
                since,
                other.period,
                rows,
                request.columns() == null
                        ? List.of()
                        : codes.shown(request, request.columns(), counted, found(cells, false)),
                cells,
                rowTotals,
                columnTotals(request, counted, cells),
                total,
                rowTotals == null ? Map.of() : other.differences(request, counted, rows, rowTotals),
                other.period == null ? Map.of() : other.then(request, counted, rows),
                other.period == null || total == null ? null : other.difference(total));
    }

    /**
     * The records that a table, or one of its cells, counts.
     *
     * @throws BusinessException if the conditions do not fit what is counted
     */
    public Selected select(PivotRequest request) {
        Dimension parts = request.measure().parts();
        request.by(parts == null ? Dimension.MONTH : parts, null).problems().throwIfAny();
        return selection(request);
    }

    /** Lets a table that was read go out in a file, which leaves its mark. */
    public void exported(Pivot pivot) {
        audit.record(AuditAction.EXPORT, RecordKind.REPORT, null, detail(pivot.request()));
    }

    private PivotSelection selection(PivotRequest request) {
        return new PivotSelection(
                request.line(), request.measure(), request.event(), request.conditions(), codes.unitsToday());
    }

    private String detail(PivotRequest request) {
        return Detail.of(
                selection(request).detail(),
                Detail.named("audit.detail.by", Detail.all(request.rows(), request.columns())),
                request.line(),
                request.period(),
                Detail.centre(request.centreId()));
    }

    // ------------------------------------------------------------ counting

    /** @param columns null for one number a row; rows and columns null for one number in all */
    private Map<Cell, Long> group(PivotRequest request, Period period, Dimension rows, Dimension columns) {
        PivotSelection selection = selection(request);
        SqlText sql = new SqlText()
                .add("select " + code(selection, rows) + " row_code, " + code(selection, columns) + " column_code, "
                        + amount(selection, rows, columns) + " amount");
        RowSource.at(
                selection.source().from(sql, selection.join(rows) + selection.join(columns), period),
                request.line(),
                request.centreId());
        selection.narrow(sql);
        narrowCodes(sql, selection, request, rows);
        narrowCodes(sql, selection, request, columns);
        sql.add(" group by 1, 2");
        Map<Cell, Long> cells = new LinkedHashMap<>();
        sql.list(
                        entities,
                        row -> Map.entry(
                                new Cell(row.getString("row_code"), row.getString("column_code")),
                                row.getLong("amount")))
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
        return cells;
    }

    private static String code(PivotSelection selection, Dimension dimension) {
        return dimension == null ? "null" : selection.code(dimension);
    }

    private static String amount(PivotSelection selection, Dimension rows, Dimension columns) {
        boolean repeated = !(selection.join(rows) + selection.join(columns)).isEmpty();
        return repeated ? "count(distinct " + selection.source().id() + ")" : selection.amount();
    }

    /** Of a record with several codes the table shows those that were asked for. */
    private static void narrowCodes(SqlText sql, PivotSelection selection, PivotRequest request, Dimension dimension) {
        if (dimension != null && request.isMany(dimension)) {
            request.conditions().stream()
                    .filter(condition -> condition.dimension() == dimension)
                    .forEach(condition -> sql.add(" and ").in(selection.code(dimension), condition.codes()));
        }
    }

    /** Sums where a record stands in one column, a grouping of their own where it can stand in several. */
    private Map<String, Long> rowTotals(PivotRequest request, Period period, Map<Cell, Long> cells) {
        if (request.columns() == null) {
            return sums(cells, true);
        }
        if (!request.measure().isTotalledOver(request.columns())) {
            return null;
        }
        return request.isMany(request.columns())
                ? sums(group(request, period, request.rows(), null), true)
                : sums(cells, true);
    }

    private Long total(PivotRequest request, Period period, Map<String, Long> rowTotals) {
        if (rowTotals == null || !request.measure().isTotalledOver(request.rows())) {
            return null;
        }
        return request.isMany(request.rows())
                ? group(request, period, null, null).getOrDefault(new Cell(null, null), 0L)
                : sum(rowTotals);
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> columnTotals(PivotRequest request, Period period, Map<Cell, Long> cells) {
        if (request.columns() == null || !request.measure().isTotalledOver(request.rows())) {
            return null;
        }
        return request.isMany(request.rows())
                ? sums(group(request, period, null, request.columns()), false)
                : sums(cells, false);
    }

    private static Map<String, Long> sums(Map<Cell, Long> cells, boolean byRow) {
        Map<String, Long> sums = new HashMap<>();
        cells.forEach((cell, amount) -> sums.merge(byRow ? cell.row() : cell.column(), amount, Long::sum));
        return sums;
    }

    private static Set<String> found(Map<Cell, Long> cells, boolean rows) {
        Set<String> found = new LinkedHashSet<>();
        cells.keySet().forEach(cell -> found.add(rows ? cell.row() : cell.column()));
        found.removeIf(Objects::isNull);
        return found;
    }

    // ------------------------------------------------------------ comparing

    /**
     * The other period; rows are null where there are no data then, or nothing to compare with.
     *
     * @param sinceNow the day from which the period itself was counted in full; null where all of it was
     * @param since the same of the other
     */
    private record Other(Period period, Map<String, Long> rows, Long total, LocalDate sinceNow, LocalDate since) {

        Compared difference(long now) {
            return Compared.of(period, now, sinceNow, total, false, total == null ? null : since);
        }

        Map<String, Compared> differences(
                PivotRequest request, Period counted, List<String> shown, Map<String, Long> totals) {
            Map<String, Compared> differences = new HashMap<>();
            if (period != null) {
                Map<String, String> then = then(request, counted, shown);
                for (String row : shown) {
                    String code = then.get(row);
                    Long known = rows == null || code == null ? null : rows.getOrDefault(code, 0L);
                    differences.put(
                            row,
                            Compared.of(
                                    period,
                                    totals.getOrDefault(row, 0L),
                                    sinceNow,
                                    known,
                                    false,
                                    known == null ? null : since));
                }
            }
            return differences;
        }

        /** Months are held against the month in the same place of the other period, all else against itself. */
        private Map<String, String> then(PivotRequest request, Period counted, List<String> shown) {
            Map<String, String> then = new HashMap<>();
            if (!request.rows().isCourse()) {
                shown.forEach(code -> then.put(code, code));
                return then;
            }
            List<String> course = Code.course(request.rows(), counted);
            List<String> other = Code.course(request.rows(), period);
            for (int i = 0; i < Math.min(course.size(), other.size()); i++) {
                then.put(course.get(i), other.get(i));
            }
            return then;
        }
    }

    private Other other(PivotRequest request, Period counted, Period period, LocalDate today, LocalDate since) {
        LocalDate sinceNow = partly(counted, since);
        if (period == null || period.from().isAfter(today) || !request.measure().isTotalledOver(request.columns())) {
            return new Other(period, null, null, sinceNow, null);
        }
        Dimension rows = request.rows();
        Map<String, Long> totals = sums(group(request, period, rows, null), true);
        if (totals.isEmpty() && period.to().isBefore(since)) {
            // of a period that was over before, nothing counted says nothing
            return new Other(period, null, null, sinceNow, null);
        }
        return new Other(period, totals, total(request, period, totals), sinceNow, partly(period, since));
    }

    private static LocalDate partly(Period period, LocalDate since) {
        return period.from().isBefore(since) ? since : null;
    }
}
