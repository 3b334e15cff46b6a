package vn.hotline.reporting.figures.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.db.SqlText;

/** Published totals, and the day from which the system counts in full. */
@ApplicationScoped
public class HistoricFigures {

    @PersistenceContext
    private EntityManager entities;

    private record Found(Period period, String code, Published published) {}

    /** The first day the system counted; without one it counted ever since. */
    public LocalDate countingSince() {
        return new SqlText()
                        .add("select value from setting where name = 'counting_since'")
                        .list(entities, row -> LocalDate.parse(row.getString(1)))
                        .stream()
                        .findFirst()
                        .orElse(LocalDate.MIN);
    }

    /** The first day anything is known of a line: counted or published. */
    Optional<LocalDate> firstKnown(Helpline line) {
        return day(
                "select min(day) from ((select start day from figure_total where line = ? and centre_id = 0"
                        + " and grain = 'D' and amount > 0 order by start limit 1)"
                        + " union all select min(day) from figure_change where line = ?"
                        + " union all select min(from_day) from historic_figure where line = ? and state = 'STANDING') known",
                line);
    }

    /** The last day anything is known of a line, up to a day. */
    Optional<LocalDate> lastKnown(Helpline line, LocalDate until) {
        return day(
                        "select max(day) from ((select start day from figure_total where line = ?"
                                + " and centre_id = 0 and grain = 'D' and amount > 0 order by start desc limit 1)"
                                + " union all select max(day) from figure_change where line = ?"
                                + " union all select max(to_day) from historic_figure where line = ? and state = 'STANDING') known",
                        line)
                .map(day -> day.isAfter(until) ? until : day);
    }

    /** @param query the line three times */
    private Optional<LocalDate> day(String query, Helpline line) {
        return new SqlText()
                .add(query, line, line, line).list(entities, row -> row.getObject(1, LocalDate.class)).stream()
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /**
     * Published totals of exactly these periods, by name of the figure, the latest first. They are not known by centre.
     */
    Map<Period, Map<String, List<Published>>> of(Helpline line, Collection<Period> periods) {
        Map<Period, Map<String, List<Published>>> all = new HashMap<>();
        if (!periods.isEmpty()) {
            for (Found found : find(line, periods)) {
                all.computeIfAbsent(found.period, period -> new HashMap<>())
                        .computeIfAbsent(found.code, code -> new ArrayList<>())
                        .add(found.published);
            }
        }
        return all;
    }

    private List<Found> find(Helpline line, Collection<Period> periods) {
        SqlText sql = new SqlText()
                .add(
                        "select from_day, to_day, measure, value, difference, percent, compared_with, source"
                                + " from historic_figure where line = ? and state = 'STANDING' and (",
                        line);
        String or = "";
        for (Period period : periods) {
            sql.add(or + "from_day = ? and to_day = ?", period.from(), period.to());
            or = " or ";
        }
        return sql.add(") order by id desc")
                .list(
                        entities,
                        row -> new Found(
                                new Period(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                                row.getString(3),
                                new Published(
                                        row.getLong(4),
                                        row.getObject(5, Long.class),
                                        row.getBigDecimal(6),
                                        row.getString(7) == null ? null : Comparison.valueOf(row.getString(7)),
                                        row.getString(8))));
    }
}
