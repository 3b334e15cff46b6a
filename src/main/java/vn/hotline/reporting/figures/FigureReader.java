package vn.hotline.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Cell;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.db.SqlText;

/**
 * Sums cells over periods. All that is asked at once comes from one state of the database: totals and the changes not
 * yet folded into them are read in the caller's transaction, which sees one snapshot.
 */
@ApplicationScoped
public class FigureReader {

    private static final Set<Measure> ALL = Set.copyOf(Measures.STANDARD.all());

    /** Which measures are wanted of which period. */
    public record Question(Period period, Set<Measure> measures) {}

    /** Amounts of one period by measure and code. */
    public static final class Amounts {

        private final Map<Measure, Map<String, Long>> amounts = new HashMap<>();

        void add(Measure measure, String code, long amount) {
            amounts.computeIfAbsent(measure, any -> new TreeMap<>()).merge(code, amount, Long::sum);
        }

        /** @param codes each once; empty for all */
        public long sum(Measure measure, Collection<String> codes) {
            Map<String, Long> cells = amounts.getOrDefault(measure, Map.of());
            return (codes.isEmpty() ? cells.keySet() : codes)
                    .stream().mapToLong(code -> cells.getOrDefault(code, 0L)).sum();
        }

        public Set<String> codes(Measure measure) {
            return amounts.getOrDefault(measure, Map.of()).keySet();
        }
    }

    private record Sum(int question, Measure measure, String code, long amount) {}

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param centreId null for all centres
     * @return an answer to each question, in their order
     */
    public List<Amounts> read(Helpline line, Integer centreId, List<Question> questions) {
        List<Amounts> answers = new ArrayList<>();
        questions.forEach(question -> answers.add(new Amounts()));
        if (!questions.isEmpty()) {
            for (Sum sum : totals(line, centreId, questions)) {
                answers.get(sum.question).add(sum.measure, sum.code, sum.amount);
            }
            for (Map<Cell, Long> change : changes(line, centreId)) {
                change.forEach((cell, amount) -> add(cell, amount, questions, answers));
            }
        }
        return answers;
    }

    private static void add(Cell cell, long amount, List<Question> questions, List<Amounts> answers) {
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            if (question.period.contains(cell.day()) && question.measures.contains(cell.measure())) {
                answers.get(i).add(cell.measure(), cell.code(), amount);
            }
        }
    }

    /** One query, whose parts are ranges of the primary key. */
    private List<Sum> totals(Helpline line, Integer centreId, List<Question> questions) {
        SqlText sql = new SqlText();
        String union = "";
        for (int i = 0; i < questions.size(); i++) {
            for (PeriodParts.Run run : PeriodParts.of(questions.get(i).period)) {
                sql.add(
                        union + "select " + i + " question, measure, code, sum(amount) amount from figure_total"
                                + " where line = ? and centre_id = ? and grain = ? and ",
                        line,
                        centreId == null ? Total.ALL_CENTRES : centreId,
                        run.grain().code());
                sql.in("start", run.starts());
                if (!questions.get(i).measures.equals(ALL)) {
                    sql.add(" and ")
                            .in(
                                    "measure",
                                    questions.get(i).measures.stream()
                                            .map(Measure::name)
                                            .toList());
                }
                sql.add(" group by measure, code");
                union = " union all ";
            }
        }
        return sql.list(
                entities,
                row -> new Sum(
                        row.getInt(1), Measures.STANDARD.named(row.getString(2)), row.getString(3), row.getLong(4)));
    }

    private List<Map<Cell, Long>> changes(Helpline line, Integer centreId) {
        SqlText sql = new SqlText().add("select " + CellsOfDay.COLUMNS + " from figure_change where line = ?", line);
        if (centreId != null) {
            sql.add(" and centre_id = ?", centreId);
        }
        return sql.list(entities, row -> CellsOfDay.of(row).amounts());
    }
}
