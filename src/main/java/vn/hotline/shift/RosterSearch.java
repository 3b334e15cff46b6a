package vn.hotline.shift;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.Part;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.security.Verb;

/** Who is on duty when in the own centre. */
@Stateless
@May(Verb.ROSTER_READ)
public class RosterSearch {

    private static final int DAYS = 7;

    private static final String WORKS = "(case when u.active = true and u.centreId = d.centreId and u.role in "
            + Literals.of(Role.HOLDING_RECORDS) + " then true else false end)";

    private static final String ROWS = "select new vn.hotline.shift.RosterRow(d.id, d.userId, u.fullName, " + WORKS
            + ", d.line, d.beginsAt, d.endsAt) from RosterDuty d join AppUser u on u.id = d.userId ";

    private static final String OF_THE_WEEK =
            "from RosterDuty d where d.centreId = :centre and d.beginsAt >= :from and d.beginsAt < :to";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    /** What begins within the week, by the names of people. */
    public List<RosterRow> week(LocalDate monday) {
        return standing()
                .and("d.beginsAt >= :from", Days.startOf(monday))
                .and("d.beginsAt < :to", Days.startOf(monday.plusDays(DAYS)))
                .query(
                        entities,
                        RosterRow.class,
                        ROWS,
                        " order by " + Alphabet.sql("u.fullName") + ", u.id, d.beginsAt")
                .getResultList();
    }

    /** Who is to be here at a moment. */
    public List<RosterRow> at(Instant moment) {
        return goingOn(standing(), moment)
                .query(entities, RosterRow.class, ROWS, " order by " + Alphabet.sql("u.fullName") + ", u.id")
                .getResultList();
    }

    /** This person's own that is not over, the next first. */
    public List<RosterRow> own(Instant now, int limit) {
        return ofMe().and("d.beginsAt > :since", now.minus(ShiftTime.LONGEST))
                .and("d.endsAt > :now", now)
                .query(entities, RosterRow.class, ROWS, " order by d.beginsAt")
                .setMaxResults(limit)
                .getResultList();
    }

    /** The shift that this person is in at a moment. */
    public Optional<RosterRow> ownAt(Instant moment) {
        return goingOn(ofMe(), moment)
                .query(entities, RosterRow.class, ROWS, "")
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The shift that somebody of the own centre was in at a moment. */
    public Optional<ShiftTime> of(long userId, Instant moment) {
        return goingOn(standing().and("d.userId = :user", userId), moment)
                .query(entities, RosterRow.class, ROWS, " order by d.id")
                .setMaxResults(1)
                .getResultStream()
                .map(RosterRow::time)
                .findFirst();
    }

    private static Where goingOn(Where where, Instant moment) {
        return where.and("d.beginsAt > :since", moment.minus(ShiftTime.LONGEST))
                .and("d.beginsAt <= :now", moment)
                .and("d.endsAt > :until", moment);
    }

    private Where standing() {
        return new Where("d.centreId = :centre", current.get().centreId()).and("d.offAt is null");
    }

    private Where ofMe() {
        return new Where("d.userId = :me", current.get().userId()).and("d.offAt is null");
    }

    /** What was put on the roster of a week and taken off it, the latest first. */
    public Part<RosterChange> history(LocalDate monday, int limit) {
        List<RosterChange> rows = ofWeek(
                        "select new vn.hotline.shift.RosterChange(u.fullName, d.line, d.beginsAt, d.endsAt,"
                                + " (case when d.replaces is null then false else true end), p.fullName, d.putAt, o.fullName, d.offAt)"
                                + " from RosterDuty d join AppUser u on u.id = d.userId join AppUser p on p.id = d.putBy"
                                + " left join AppUser o on o.id = d.offBy"
                                + OF_THE_WEEK.substring("from RosterDuty d".length())
                                + " order by coalesce(d.offAt, d.putAt) desc, d.id desc",
                        RosterChange.class,
                        monday)
                .setMaxResults(limit)
                .getResultList();
        return Part.of(rows, limit, () -> ofWeek("select count(d) " + OF_THE_WEEK, Long.class, monday)
                .getSingleResult()
                .intValue());
    }

    private <T> TypedQuery<T> ofWeek(String query, Class<T> type, LocalDate monday) {
        return entities.createQuery(query, type)
                .setParameter("centre", current.get().centreId())
                .setParameter("from", Days.startOf(monday))
                .setParameter("to", Days.startOf(monday.plusDays(DAYS)));
    }
}
