package vn.hotline.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.arrival.ArrivalStatus;
import vn.hotline.contact.arrival.CallBackStatus;
import vn.hotline.contact.arrival.PresenceState;
import vn.hotline.contact.arrival.Presences;
import vn.hotline.intervention.lead.PressingLimits;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.Status;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** What the board on the wall counts: numbers of all centres, nothing of anybody. */
@Stateless
@May(Verb.WALLBOARD_READ)
public class WallboardSearch {

    /** A call that is answered within so many seconds was answered soon. */
    static final int SOON_SECONDS = 20;

    private static final String CALL = "a.channel = " + Literals.of(Channel.PHONE);
    private static final String WAITS =
            "a.status in " + Literals.of(List.of(ArrivalStatus.WAITING, ArrivalStatus.RINGING));
    private static final String GIVEN_UP = "a.status = " + Literals.of(ArrivalStatus.ABANDONED);
    private static final String STANDS = "c.status not in " + Literals.of(Status.voided(ContactStatus.class));

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Presences presences;

    @Inject
    private PressingLimits limits;

    @Inject
    private Centres centres;

    /** Calls of a line and centre that nobody has answered yet. */
    public record Waiting(Helpline line, int centreId, long calls, Instant since) {}

    /** Calls of a line that were answered or given up in a span of time. */
    public record Calls(long answered, long soon, long givenUp) {

        /** Of a hundred calls so many were answered soon; null if there was none. */
        public Integer soonPercent() {
            long all = answered + givenUp;
            return all == 0 ? null : (int) Math.round(100.0 * soon / all);
        }
    }

    /** Calls that nobody has answered, of each helpline and centre. */
    public List<Waiting> waiting() {
        return entities.createQuery(
                        "select new vn.hotline.desk.WallboardSearch$Waiting(a.line, a.centreId, count(a), min(a.arrivedAt))"
                                + " from Arrival a where " + CALL + " and " + WAITS
                                + " and a.answeredAt is null group by a.line, a.centreId",
                        Waiting.class)
                .getResultList();
    }

    /** Of the calls that came in a span: how many were answered, how many of these soon, how many gave up. */
    public Calls calls(Helpline line, Instant from, Instant to) {
        Object[] sums = entities.createQuery(
                        "select sum(case when " + GIVEN_UP + " or a.waitedSeconds is null then 0 else 1 end),"
                                + " sum(case when not (" + GIVEN_UP + ") and a.waitedSeconds <= " + SOON_SECONDS
                                + " then 1 else 0 end), sum(case when " + GIVEN_UP + " then 1 else 0 end)"
                                + " from Arrival a where a.line = :line and a.arrivedAt >= :from and a.arrivedAt < :to and "
                                + CALL,
                        Object[].class)
                .setParameter("line", line)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
        return new Calls(number(sums[0]), number(sums[1]), number(sums[2]));
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }

    /** Contacts of any channel. */
    public long received(Helpline line, Instant from, Instant to) {
        return entities.createQuery(
                        "select count(c) from Contact c where c.line = :line and c.receivedAt >= :from"
                                + " and c.receivedAt < :to and " + STANDS,
                        Long.class)
                .setParameter("line", line)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    /** How many are on duty, by centre: they hear both lines. */
    public Map<Integer, Long> onDuty() {
        return people(presences.here());
    }

    /** Whoever left without a word answers nobody. @param which of presences {@code g}, each with its account {@code u} */
    private Map<Integer, Long> people(Where which) {
        return which.and("u.active = true")
                .query(
                        entities,
                        Tuple.class,
                        "select g.centreId as centre, count(g) as people from Presence g join AppUser u on u.id = g.userId ",
                        " group by g.centreId")
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("centre", Integer.class), row -> row.get("people", Long.class)));
    }

    /** When the limits of law end that emergencies of all centres are about to miss, or have missed: the first one first. */
    public List<Instant> pressing() {
        return centres.getAll().stream()
                .flatMap(centre -> limits.of(centre.getId()).stream())
                .sorted()
                .toList();
    }

    /** How many of those on duty are free, by centre. */
    public Map<Integer, Long> free() {
        return people(presences.here().and("g.state = " + Literals.of(PresenceState.FREE)));
    }

    /** Of all centres. */
    public long callBacksDue(Helpline line, Instant now) {
        return entities.createQuery(
                        "select count(b) from CallBack b where b.line = :line and b.dueAt <= :now and b.status = "
                                + Literals.of(CallBackStatus.DUE),
                        Long.class)
                .setParameter("line", line)
                .setParameter("now", now)
                .getSingleResult();
    }
}
