package vn.hotline.reporting.analysis.rows;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.counting.RowSource;
import vn.hotline.platform.db.SqlText;
import vn.hotline.platform.export.ExportTrail;
import vn.hotline.platform.export.RowExport;
import vn.hotline.platform.reference.Centre;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.reporting.figures.FigureReader;
import vn.hotline.reporting.figures.FigureReader.Question;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.totals.ReportScope;

/** Opens a figure, or a selection: the very rows it counts, newest first. */
@Stateless
@May(Verb.FIGURE_READ)
public class CountedRows {

    /** The mark of a figure in the trail: its line and its code. */
    public static final String FIGURE = "figure";

    private static final int EXPORTED_AT_ONCE = 5000;
    private static final Comparator<CountedRow> NEWEST_FIRST =
            Comparator.comparing(CountedRow::at).thenComparing(CountedRow::id).reversed();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReportScope scope;

    @Inject
    private Figures figures;

    @Inject
    private FigureReader reader;

    @Inject
    private Centres centres;

    @Inject
    private AuditTrail audit;

    @Inject
    private ExportTrail trail;

    /**
     * @param after null for the first rows
     * @throws NotFoundException if there is no such figure on this line
     */
    public Slice<CountedRow> rows(RowsRequest asked, Cursor after, int limit) {
        RowsRequest request = visible(asked);
        Rows rows = rows(request);
        audit.record(AuditAction.DRILL_DOWN, RecordKind.REPORT, null, detail(request));
        return Slice.of(
                query(rows, request, after, limit + 1).list(entities, row -> row(rows.source, row)),
                limit,
                CountedRow::cursor);
    }

    /** How much there is: the figure itself. */
    public long count(RowsRequest asked) {
        RowsRequest request = visible(asked);
        if (request.selected() != null) {
            return count(request, request.selected());
        }
        Figure figure = figure(request);
        return reader.read(
                        request.line(),
                        request.centreId(),
                        List.of(new Question(request.period(), Set.of(figure.measure()))))
                .get(0)
                .sum(figure.measure(), figure.codes());
    }

    /** Hands over all rows for a file, the newest first, from one state of the database. Each is read once. */
    public void export(RowsRequest asked, RowExport export, Consumer<CountedRow> file) {
        RowsRequest request = visible(asked);
        Rows rows = rows(request);
        trail.begins(export, RecordKind.REPORT, detail(request));
        Consumer<CountedRow> counted = export.counted(file);
        PriorityQueue<Run> runs = new PriorityQueue<>();
        rows.branches.forEach(branch -> new Run(request, new Rows(rows.source, List.of(branch)), export).queue(runs));
        while (!runs.isEmpty()) {
            Run newest = runs.poll();
            counted.accept(newest.take());
            newest.queue(runs);
        }
    }

    /** The rows of one branch in the order of the file, of which only the next ones are at hand. */
    private final class Run implements Comparable<Run> {

        private final RowsRequest request;
        private final Rows rows;
        private final RowExport export;
        private final Deque<CountedRow> atHand = new ArrayDeque<>();
        private Cursor after;
        private boolean last;

        Run(RowsRequest request, Rows rows, RowExport export) {
            this.request = request;
            this.rows = rows;
            this.export = export;
        }

        /** As long as there are rows. */
        void queue(PriorityQueue<Run> runs) {
            if (atHand.isEmpty() && !last) {
                atHand.addAll(query(rows, request, after, EXPORTED_AT_ONCE)
                        .list(entities, row -> row(rows.source, row), export));
                last = atHand.size() < EXPORTED_AT_ONCE;
            }
            if (!atHand.isEmpty()) {
                runs.add(this);
            }
        }

        CountedRow take() {
            CountedRow row = atHand.remove();
            after = row.cursor();
            return row;
        }

        @Override
        public int compareTo(Run other) {
            return NEWEST_FIRST.compare(atHand.element(), other.atHand.element());
        }
    }

    private RowsRequest visible(RowsRequest asked) {
        return new RowsRequest(
                asked.figure(), asked.selected(), asked.line(), asked.period(), scope.centre(asked.centreId()));
    }

    private Figure figure(RowsRequest request) {
        return figures.find(request.line(), request.figure())
                .orElseThrow(() -> new NotFoundException(RecordKind.REPORT, 0));
    }

    private static String detail(RowsRequest request) {
        return Detail.of(
                request.selected() == null
                        ? Detail.other(FIGURE, request.line() + " " + request.figure())
                        : request.selected().detail(),
                request.line(),
                request.period(),
                Detail.centre(request.centreId()));
    }

    /** Runs of rows, each of which has all of the conditions of one branch. */
    private record Rows(RowSource source, List<Branch> branches) {}

    private Rows rows(RowsRequest request) {
        if (request.selected() != null) {
            RowSource source = request.selected().source();
            return new Rows(source, byCentre(source, request.selected()::narrow, request.centreId()));
        }
        Figure figure = figure(request);
        return new Rows(figure.measure().source(), branches(figure, request.centreId()));
    }

    private long count(RowsRequest request, Selected selected) {
        SqlText sql = new SqlText().add("select " + selected.amount());
        RowSource.at(selected.source().from(sql, "", request.period()), request.line(), request.centreId());
        selected.narrow(sql);
        return sql.list(entities, row -> row.getLong(1)).get(0);
    }

    private SqlText query(Rows rows, RowsRequest request, Cursor after, int limit) {
        RowSource source = rows.source;
        SqlText sql = new SqlText();
        String union = "";
        for (Branch branch : rows.branches) {
            sql.add(union + "(");
            RowSource.at(source.select(sql, request.period()), request.line(), branch.centreId);
            if (branch.run != null) {
                sql.add(" and " + source.code(source.runs()) + " = ?", branch.run);
            }
            branch.conditions.accept(sql);
            if (after != null) {
                sql.add(
                        " and " + source.at() + " <= ? and (" + source.at() + " < ? or " + source.id() + " < ?)",
                        after.at(),
                        after.at(),
                        after.id());
            }
            sql.add(" order by " + source.at() + " desc, " + source.id() + " desc limit ?)", limit);
            union = " union all ";
        }
        return sql.add(" order by at desc, id desc limit ?", limit);
    }

    /** Where rows are many, each branch is a run of one index, by code or by run and centre, that ends early. */
    private List<Branch> branches(Figure figure, Integer centreId) {
        List<String> codes = figure.codes().isEmpty() ? figure.measure().codes() : figure.codes();
        if (figure.measure().source().runs() == null) {
            return List.of(branch(figure, figure.codes(), null, centreId));
        }
        List<Branch> branches = new ArrayList<>();
        for (String code : codes) {
            if (figure.measure().isListedInRuns() || code.equals(Measure.UNKNOWN)) {
                branches.addAll(inRuns(figure, code, centreId));
            } else {
                branches.add(branch(figure, List.of(code), null, centreId));
            }
        }
        return branches;
    }

    private List<Branch> inRuns(Figure figure, String code, Integer centreId) {
        List<Branch> branches = new ArrayList<>();
        Dimension runs = figure.measure().source().runs();
        for (String run : runs.constantNames()) {
            if (figure.measure().dimension() != runs || run.equals(code)) {
                for (Centre centre : centres.getAll()) {
                    if (centreId == null || centreId == centre.getId()) {
                        branches.add(branch(figure, List.of(code), run, centre.getId()));
                    }
                }
            }
        }
        return branches;
    }

    private static Branch branch(Figure figure, List<String> codes, String run, Integer centreId) {
        return new Branch(sql -> figure.measure().narrow(sql, codes), run, centreId);
    }

    /** Where no index gives rows of all centres by time, they are read centre by centre. */
    private List<Branch> byCentre(RowSource source, Consumer<SqlText> conditions, Integer centreId) {
        if (centreId != null || !source.isReadByCentre()) {
            return List.of(new Branch(conditions, null, centreId));
        }
        return centres.getAll().stream()
                .map(centre -> new Branch(conditions, null, centre.getId()))
                .toList();
    }

    /** @param run one code of the {@link RowSource#runs}; null for all */
    private record Branch(Consumer<SqlText> conditions, String run, Integer centreId) {}

    private static CountedRow row(RowSource source, ResultSet row) throws SQLException {
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < source.subject().levels().size(); i++) {
            levels.add(row.getString("level_" + i));
        }
        return new CountedRow(
                row.getLong("id"),
                source,
                source.getKind().number(SqlText.instant(row, "began"), row.getLong("record_id")),
                SqlText.instant(row, "at"),
                row.getString("origin"),
                levels,
                row.getString("type"),
                row.getObject("province_id", Integer.class),
                row.getInt("centre_id"),
                row.getString("status"),
                row.getObject("position", Integer.class));
    }
}
