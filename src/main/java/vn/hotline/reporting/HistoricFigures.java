package vn.hotline.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Period;
import vn.hotline.platform.db.SqlText;

/** Published totals of the years before the system counted, and the day from which it does. */
@ApplicationScoped
public class HistoricFigures {

    @PersistenceContext
    private EntityManager entities;

    private record Found(Period period, String code, long value) {}

    /** The first day the system counted; without one it counted ever since. */
    public LocalDate countingSince() {
        return new SqlText()
                        .add("select value from setting where name = 'counting_since'")
                        .list(entities, row -> LocalDate.parse(row.getString(1)))
                        .stream()
                        .findFirst()
                        .orElse(LocalDate.MIN);
    }

    /** The first day any published total is about. */
    Optional<LocalDate> firstPublished() {
        return new SqlText()
                        .add("select min(from_day) from historic_figure having min(from_day) is not null")
                        .list(entities, row -> row.getObject(1, LocalDate.class))
                        .stream()
                        .findFirst();
    }

    /** Published totals of exactly these periods, by name of the figure. They are not known by centre. */
    Map<Period, Map<String, Long>> of(Line line, Collection<Period> periods) {
        Map<Period, Map<String, Long>> all = new HashMap<>();
        if (!periods.isEmpty()) {
            for (Found found : find(line, periods)) {
                all.computeIfAbsent(found.period, period -> new HashMap<>()).put(found.code, found.value);
            }
        }
        return all;
    }

    private List<Found> find(Line line, Collection<Period> periods) {
        SqlText sql = new SqlText()
                .add("select from_day, to_day, measure, value from historic_figure where line = ? and (", line);
        String or = "";
        for (Period period : periods) {
            sql.add(or + "from_day = ? and to_day = ?", period.from(), period.to());
            or = " or ";
        }
        return sql.add(")")
                .list(
                        entities,
                        row -> new Found(
                                new Period(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                                row.getString(3),
                                row.getLong(4)));
    }
}
