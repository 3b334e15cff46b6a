package vn.hotline.intervention.left;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.ContactStatus;
import vn.hotline.counselling.CounsellingService;
import vn.hotline.counselling.CounsellingStatus;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.CaseStatus;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.security.Verb;

/**
 * The work of people who left or went to another centre: contacts they began to take, counselling records they did not
 * write, cases they lead. It waits in a list of its centre until a supervisor gives it to somebody.
 */
@Stateless
@May(Verb.WORK_GIVE)
public class LeftWork {

    /** Who cannot open the record any more: the person is "u", the record "r". */
    private static final String GONE = " and (u.active = false or u.centreId <> r.centreId or u.role not in ("
            + Role.HOLDING_RECORDS.stream().map(LeftWork::literal).collect(Collectors.joining(", "))
            + ")) and r.centreId = :of";

    /** What somebody can give away: what is left in a former centre waits in the list of that. */
    private static final String OF_PERSON = " and u.id = :of and r.centreId = u.centreId";

    /** What somebody can have in hand, and when it began. */
    private enum Kind {
        DRAFT(
                RecordKind.CONTACT,
                "r.receivedAt",
                " from ContactDraft d join Contact r on r.id = d.contactId join AppUser u on u.id = d.ownerId"
                        + " where r.status = " + literal(ContactStatus.DRAFT)),
        RECORD(
                RecordKind.COUNSELLING,
                "r.startedAt",
                " from CounsellingSession r join AppUser u on u.id = r.counsellorId where r.status = "
                        + literal(CounsellingStatus.WAITING)),
        CASE(
                RecordKind.CASE,
                "r.openedAt",
                " from InterventionCase r join AppUser u on u.id = r.assignedTo where r.status in ("
                        + CaseStatus.steps().stream().map(LeftWork::literal).collect(Collectors.joining(", ")) + ")");

        private final RecordKind record;
        private final String since;
        private final String from;

        Kind(RecordKind record, String since, String from) {
            this.record = record;
            this.since = since;
            this.from = from;
        }
    }

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private ContactService contacts;

    @Inject
    private CounsellingService counselling;

    @Inject
    private CaseService interventions;

    /**
     * A record that waits for somebody.
     *
     * @param since when it began
     */
    public record Row(RecordKind kind, long id, Instant since, String ofName) implements java.io.Serializable {

        public String number() {
            return kind.number(since, id);
        }
    }

    /** How much somebody has in hand in a centre. */
    public record InHand(long drafts, long records, long cases) {
        public boolean any() {
            return drafts + records + cases > 0;
        }
    }

    /** What waits in the own centre, the oldest first. */
    public Part<Row> list(int limit) {
        int centre = current.get().centreId();
        List<Row> oldest = Arrays.stream(Kind.values())
                .flatMap(kind -> rows(kind, GONE, centre, limit).stream())
                .sorted(Comparator.comparing(Row::since))
                .limit(limit)
                .toList();
        return Part.of(oldest, limit, () -> (int) Arrays.stream(Kind.values())
                .mapToLong(kind -> count(kind, GONE, centre))
                .sum());
    }

    /** What somebody has in hand in the present centre. */
    @May(Verb.WORK_HAND_OVER)
    public InHand inHandOf(long userId) {
        return new InHand(
                count(Kind.DRAFT, OF_PERSON, userId),
                count(Kind.RECORD, OF_PERSON, userId),
                count(Kind.CASE, OF_PERSON, userId));
    }

    /**
     * Gives a record to somebody of its centre, who leads it from now on.
     *
     * @throws BusinessException at {@code assignee} if the person cannot work on it; {@code record.changedMeanwhile} if
     *     somebody else gave it away already
     */
    public void give(RecordKind kind, long id, Long toId, String reason) {
        new Problems().require("assignee", toId).throwIfAny();
        // a colleague may have given it away since the list was drawn
        if (!isWaiting(kind, id)) {
            throw new BusinessException("record.changedMeanwhile");
        }
        switch (kind) {
            case CONTACT -> contacts.handOver(id, toId, reason);
            case COUNSELLING -> counselling.handOver(id, toId, reason);
            case CASE -> interventions.handOver(id, toId, reason);
            default -> throw new IllegalArgumentException(kind + " is nobody's");
        }
    }

    /** Gives all that somebody has in hand in the present centre to a colleague there. */
    @May(Verb.WORK_HAND_OVER)
    public void giveAll(long fromId, long toId, String reason) {
        of(fromId).forEach(row -> {
            switch (row.kind()) {
                case CONTACT -> contacts.handOver(row.id(), toId, reason);
                case COUNSELLING -> counselling.handOver(row.id(), toId, reason);
                default -> interventions.handOver(row.id(), toId, reason);
            }
        });
    }

    private List<Row> of(long userId) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> rows(kind, OF_PERSON, userId, Integer.MAX_VALUE).stream())
                .toList();
    }

    private boolean isWaiting(RecordKind record, long id) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.record == record)
                .anyMatch(kind ->
                        count(kind, GONE + " and r.id = " + id, current.get().centreId()) > 0);
    }

    private List<Row> rows(Kind kind, String which, Number of, int limit) {
        return entities.createQuery(
                        "select r.id, " + kind.since + ", u.fullName" + kind.from + which + " order by " + kind.since
                                + ", r.id",
                        Object[].class)
                .setParameter("of", of)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Row(kind.record, (Long) row[0], (Instant) row[1], (String) row[2]))
                .toList();
    }

    private long count(Kind kind, String which, Number of) {
        return entities.createQuery("select count(r)" + kind.from + which, Long.class)
                .setParameter("of", of)
                .getSingleResult();
    }

    private static String literal(Enum<?> constant) {
        return constant.getDeclaringClass().getName() + "." + constant.name();
    }
}
