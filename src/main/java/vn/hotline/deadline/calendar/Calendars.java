package vn.hotline.deadline.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.platform.reference.Places;

/** Reads which days are worked where. */
@ApplicationScoped
public class Calendars {

    private static final String COUNTRY_FIRST = " where c.provinceId is null or c.provinceId in :units"
            + " order by case when c.provinceId is null then 0 else 1 end, d.id";

    /** In the place of a province that is not known. */
    private static final int NOWHERE = 0;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Places places;

    /** @param provinceId null where nobody knows it: the country's days then */
    public WorkingDays in(Integer provinceId) {
        List<Integer> units = provinceId == null ? List.of(NOWHERE) : places.onTheGroundOf(provinceId);
        Map<LocalDate, Boolean> decided = new HashMap<>();
        entities.createQuery(
                        "select k.day, k.worked from WorkCalendar c join CalendarDecision d on d.calendarId = c.id"
                                + " join CalendarDay k on k.decisionId = d.id" + COUNTRY_FIRST,
                        Object[].class)
                .setParameter("units", units)
                .getResultList()
                .forEach(row -> decided.put((LocalDate) row[0], (Boolean) row[1]));
        return new WorkingDays(decided, knownUntil());
    }

    /** What the country decides holds everywhere: a province adds to it. */
    private LocalDate knownUntil() {
        return entities.createQuery(
                        "select max(d.knownUntil) from WorkCalendar c join CalendarDecision d on d.calendarId = c.id"
                                + " where c.provinceId is null",
                        LocalDate.class)
                .getSingleResult();
    }
}
