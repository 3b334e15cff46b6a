package vn.hotline.contact.arrival;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactStatus;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** The queue as desks show it: always the own centre's. */
@Stateless
@May(Verb.ARRIVAL_READ)
public class ArrivalSearch {

    private static final List<ArrivalStatus> UNTAKEN = List.of(ArrivalStatus.WAITING, ArrivalStatus.RINGING);

    private static final String EARLIER =
            "c.centreId = a.centreId and c.id <> coalesce(a.contactId, -1) and c.status not in "
                    + Literals.of(Status.voided(ContactStatus.class));

    private static final String ROW =
            "select new vn.hotline.contact.arrival.ArrivalRow(a.id, a.status, a.line, a.channel,"
                    + " a.urgency, a.callerName, a.callerNumber, a.accountKind, a.account,"
                    + " a.firstWords, a.arrivedAt, a.endedAt, a.waitedSeconds,"
                    + " a.unansweredSince, a.note, n.fullName, a.contactId, (select count(c) from Contact c"
                    + " where c.callerNumberToken = a.callerNumberToken and " + EARLIER + ")"
                    + " + (select count(distinct c.id) from Contact c join c.accounts k where k.token = a.accountToken"
                    + " and (a.callerNumberToken is null or c.callerNumberToken is null"
                    + " or c.callerNumberToken <> a.callerNumberToken) and " + EARLIER
                    + "), a.ringsAt, r.fullName, p.extension, a.takenBy,"
                    + " t.fullName, a.takenAt) from Arrival a left join AppUser r on r.id = a.ringsAt"
                    + " left join Presence p on p.userId = a.ringsAt left join AppUser t on t.id = a.takenBy"
                    + " left join AppUser n on n.id = a.noteBy ";

    /** A colleague gave it away while she was talking, and the exchange has connected nobody since. */
    private static final String COMES_BY_HAND = "a.takenBy = :me and a.status = :status and a.noteBy <> :me"
            + " and a.channel = " + Literals.of(Channel.PHONE) + " and a.answeredAt is not null and a.endedAt is null"
            + " and a.connectedAt < a.takenAt and a.takenAt > :lately";

    /** Somebody whose call was connected to her, and who has not hung up. */
    private static final String TALKS = "a.takenBy = :me and a.status = :status and a.channel = "
            + Literals.of(Channel.PHONE) + " and a.answeredAt is not null and a.endedAt is null";

    /** An exchange that does not tell of its transfers is not waited for any longer. */
    private static final Duration HANDED_ON_LATELY = Duration.ofMinutes(2);

    private static final RowOrder<ArrivalRow> MOST_URGENT_FIRST = RowOrder.by(
                    "a.arrivedAt", ArrivalRow::arrivedAt, "a.id", ArrivalRow::id, false)
            .grouped("a.urgency", List.of(Urgency.values()), true);

    private static final RowOrder<ArrivalRow> LONGEST_TAKEN_FIRST =
            RowOrder.by("a.takenAt", ArrivalRow::takenAt, "a.id", ArrivalRow::id, false);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Who waits or rings: the most urgent first, and of these whoever has waited longest.
     *
     * @param channel null for all
     * @param after null for the first rows
     */
    public Slice<ArrivalRow> queue(Helpline line, Channel channel, Cursor after, int limit) {
        Where where = ownCentre(line, UNTAKEN).given("a.channel = :channel", channel);
        return shown(MOST_URGENT_FIRST.rows(entities, ArrivalRow.class, ROW, where, after, limit));
    }

    /** Whom somebody has, the longest first: who does what. */
    public Slice<ArrivalRow> taken(Helpline line, Cursor after, int limit) {
        Where where = ownCentre(line, List.of(ArrivalStatus.TAKEN));
        return shown(LONGEST_TAKEN_FIRST.rows(entities, ArrivalRow.class, ROW, where, after, limit));
    }

    /** Whom this person has, unanswered words first and of these the oldest. */
    public List<ArrivalRow> own(int limit) {
        List<ArrivalRow> rows = entities.createQuery(
                        ROW + "where a.takenBy = :me and a.status = :taken and a.centreId = :centre"
                                + " order by case when a.unansweredSince is null then 1 else 0 end, a.unansweredSince,"
                                + " a.takenAt, a.id",
                        ArrivalRow.class)
                .setParameter("me", current.get().userId())
                .setParameter("taken", ArrivalStatus.TAKEN)
                .setParameter("centre", current.get().centreId())
                .setMaxResults(limit)
                .getResultList();
        return shown(new Slice<>(rows, null)).rows();
    }

    /**
     * The call that rings at this person's telephone, on whichever line; the last one, if there are several. Or else one
     * that a colleague was talking on and hands on to her, until the exchange has connected her.
     */
    public Optional<ArrivalRow> ringing() {
        Optional<ArrivalRow> rings = last("a.ringsAt = :me and a.status = :status", ArrivalStatus.RINGING);
        return rings.isPresent() ? rings : last(COMES_BY_HAND, ArrivalStatus.TAKEN);
    }

    /** Whom this person talks with by telephone, on whichever line; the last one, if there are several. */
    public Optional<ArrivalRow> talking() {
        return last(TALKS, ArrivalStatus.TAKEN);
    }

    private Optional<ArrivalRow> last(String which, ArrivalStatus status) {
        TypedQuery<ArrivalRow> query = entities.createQuery(
                ROW + "where " + which + " and a.centreId = :centre order by a.arrivedAt desc, a.id desc",
                ArrivalRow.class);
        if (which.equals(COMES_BY_HAND)) {
            query.setParameter("lately", clock.instant().minus(HANDED_ON_LATELY));
        }
        List<ArrivalRow> rows = query.setParameter("me", current.get().userId())
                .setParameter("status", status)
                .setParameter("centre", current.get().centreId())
                .setMaxResults(1)
                .getResultList();
        return shown(new Slice<>(rows, null)).rows().stream().findFirst();
    }

    /** What somebody has of a contact that is being written; empty if nobody arrived for it, or it is over. */
    public Optional<ArrivalRow> ofContact(long contactId) {
        List<ArrivalRow> rows = entities.createQuery(
                        ROW + "where a.contactId = :contact and a.status = :taken and a.centreId = :centre",
                        ArrivalRow.class)
                .setParameter("contact", contactId)
                .setParameter("taken", ArrivalStatus.TAKEN)
                .setParameter("centre", current.get().centreId())
                .getResultList();
        return shown(new Slice<>(rows, null)).rows().stream().findFirst();
    }

    /** How the queue of the own centre stands. Nobody's name is read for it. */
    public QueueCount counts(Helpline line) {
        Map<Channel, Long> byChannel = new EnumMap<>(Channel.class);
        Instant longest = null;
        for (Tuple of : counted(
                "select a.channel as channel, count(a) as many, min(a.arrivedAt) as since from Arrival a ",
                ownCentre(line, UNTAKEN),
                " group by a.channel")) {
            byChannel.put(of.get("channel", Channel.class), of.get("many", Long.class));
            Instant since = of.get("since", Instant.class);
            longest = longest == null || since.isBefore(longest) ? since : longest;
        }
        Tuple taken = counted(
                        "select count(a) as many, count(a.unansweredSince) as unanswered from Arrival a ",
                        ownCentre(line, List.of(ArrivalStatus.TAKEN)),
                        "")
                .get(0);
        return new QueueCount(
                byChannel, longest, taken.get("many", Long.class), taken.get("unanswered", Long.class), due(line));
    }

    private long due(Helpline line) {
        return entities.createQuery(
                        "select count(c) from CallBack c where c.centreId = :centre and c.line = :line"
                                + " and c.status = :due and c.dueAt <= :now",
                        Long.class)
                .setParameter("centre", current.get().centreId())
                .setParameter("line", line)
                .setParameter("due", CallBackStatus.DUE)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    private List<Tuple> counted(String select, Where where, String rest) {
        return where.query(entities, Tuple.class, select, rest).getResultList();
    }

    private Where ownCentre(Helpline line, Collection<ArrivalStatus> states) {
        return new Where("a.centreId = :centre", current.get().centreId())
                .and("a.line = :line", line)
                .and("a.status in :states", states);
    }

    private Slice<ArrivalRow> shown(Slice<ArrivalRow> page) {
        audit.shown(RecordKind.ARRIVAL, page.rows().stream().map(ArrivalRow::id).toList());
        return page;
    }
}
