package vn.hotline.deadline.calendar;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Taking decisions on days off into the calendars. What was taken is never rewritten: a later decision says otherwise. */
@Stateless
@May(Verb.CALENDAR_KEEP)
public class CalendarService {

    /** A calendar of many years is a tenth of it. */
    public static final int LARGEST_FILE = 256 * 1024;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

    @Inject
    private Places places;

    @Inject
    private CurrentUser current;

    /** A decision, with its days and the calendar that it is a part of. */
    public record Decided(CalendarDecision decision, WorkCalendar calendar, List<CalendarDay> days) {}

    /** Those taken last first. */
    public List<Decided> decisions() {
        return entities
                .createQuery(
                        "select d, c from CalendarDecision d join WorkCalendar c on c.id = d.calendarId order by d.id desc",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> (CalendarDecision) row[0])
                .map(decision -> new Decided(
                        decision, entities.find(WorkCalendar.class, decision.getCalendarId()), days(decision)))
                .toList();
    }

    private List<CalendarDay> days(CalendarDecision decision) {
        return entities.createQuery(
                        "from CalendarDay d where d.decisionId = :decision order by d.day", CalendarDay.class)
                .setParameter("decision", decision.getId())
                .getResultList();
    }

    /**
     * What a file says; nothing of it is kept yet.
     *
     * @throws vn.hotline.kernel.BusinessException at {@code file}
     */
    public List<NamedDay> preview(byte[] content) {
        return IcsFile.read(content);
    }

    /**
     * Takes a decision. Clocks that run are moved by it.
     *
     * @throws vn.hotline.kernel.BusinessException with every problem at its field, or at {@code file}
     */
    public void take(DecisionForm form, byte[] content) {
        check(form);
        List<NamedDay> days = IcsFile.read(content);
        changes.to(Verb.CALENDAR_KEEP, calendarOf(form.getProvinceId()), (calendar, change) -> {
            CalendarDecision decision = new CalendarDecision(calendar, form, change.stamp());
            // its days name it
            entities.persist(decision);
            days.forEach(day -> entities.persist(new CalendarDay(decision, day)));
            change.leaves(decision)
                    .says(calendar.getName(), decision.getNumber(), Detail.named("calendar.days", days.size()));
        });
    }

    private WorkCalendar calendarOf(Integer provinceId) {
        return entities.createQuery(
                        "from WorkCalendar c where coalesce(c.provinceId, 0) = :province order by c.id",
                        WorkCalendar.class)
                .setParameter("province", provinceId == null ? 0 : provinceId)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> changes.made(
                        Verb.CALENDAR_KEEP,
                        new WorkCalendar(places.name(provinceId), provinceId),
                        (made, change) -> change.says(made.getName())));
    }

    private void check(DecisionForm form) {
        form.setNumber(VietnameseText.clean(form.getNumber()));
        form.setIssuer(VietnameseText.clean(form.getIssuer()));
        form.setSource(VietnameseText.clean(form.getSource()));
        LocalDate today = Days.dayOf(current.stamp().at());
        boolean made = form.getDecidedOn() == null || !form.getDecidedOn().isAfter(today);
        boolean stands = form.getProvinceId() == null || places.stands(form.getProvinceId(), today);
        Problems problems = new Problems()
                .require("number", form.getNumber())
                .require("decidedOn", form.getDecidedOn())
                .require("issuer", form.getIssuer())
                .check(made, "decidedOn", "calendar.decidedOn.future")
                .check(stands, "provinceId", "contact.provinceUnknown");
        Limits.check(form, problems);
        problems.throwIfAny();
        new Problems()
                .check(isNew(form.getNumber()), "number", "calendar.number.taken")
                .throwIfAny();
    }

    private boolean isNew(String number) {
        return entities.createQuery("select count(d) from CalendarDecision d where d.number = :number", Long.class)
                        .setParameter("number", number)
                        .getSingleResult()
                == 0;
    }
}
