package vn.hotline.intervention;

import static vn.hotline.platform.security.Role.Name.ADMINISTRATOR;
import static vn.hotline.platform.security.Role.Name.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.ContactStatus;
import vn.hotline.counselling.CounsellingService;
import vn.hotline.counselling.CounsellingStatus;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Role;

/**
 * The work of people who left or went to another centre: contacts they began to take, counselling records they did not
 * write, cases they lead. It waits in a list of its centre until a supervisor gives it to somebody.
 */
@Stateless
@RolesAllowed(SUPERVISOR)
public class LeftWork {

    /** More is shown as soon as these are given away. */
    public static final int SHOWN = 200;

    /** Who cannot open the record any more: the person is "u", the record "r". */
    private static final String GONE = "(u.active = false or u.centreId <> r.centreId or u.role not in ("
            + Role.HOLDING_RECORDS.stream().map(LeftWork::name).collect(Collectors.joining(", ")) + "))";

    /** What somebody can give away: what is left in a former centre waits in the list of that. */
    private static final String OF_USER = "u.id = :user and r.centreId = u.centreId";

    private static final String DRAFTS = " from ContactDraft d join Contact r on r.id = d.contactId"
            + " join AppUser u on u.id = d.ownerId where r.status = " + name(ContactStatus.DRAFT);
    private static final String RECORDS = " from CounsellingSession r join AppUser u on u.id = r.counsellorId"
            + " where r.status = " + name(CounsellingStatus.WAITING);
    private static final String CASES =
            " from InterventionCase r join AppUser u on u.id = r.assignedTo where r.status in :open";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private ContactService contacts;

    @Inject
    private CounsellingService counselling;

    @Inject
    private InterventionService interventions;

    /**
     * A record that waits for somebody.
     *
     * @param since when it began
     */
    public record Row(RecordKind kind, long id, Instant since, String ofName) implements java.io.Serializable {
        public RecordKind getKind() {
            return kind;
        }

        public long getId() {
            return id;
        }

        public Instant getSince() {
            return since;
        }

        public String getOfName() {
            return ofName;
        }

        public String getNumber() {
            return kind.number(since, id);
        }
    }

    /** How much somebody has in hand. */
    public record InHand(long drafts, long records, long cases) {
        public boolean isAny() {
            return drafts + records + cases > 0;
        }
    }

    /** What waits in the own centre, the oldest first; at most {@value #SHOWN} of each kind. */
    public List<Row> list() {
        List<Row> all = new ArrayList<>();
        all.addAll(rows(RecordKind.CONTACT, "r.receivedAt", DRAFTS, GONE + " and r.centreId = :centre", null));
        all.addAll(rows(RecordKind.COUNSELLING, "r.startedAt", RECORDS, GONE + " and r.centreId = :centre", null));
        all.addAll(rows(RecordKind.CASE, "r.openedAt", CASES, GONE + " and r.centreId = :centre", null));
        all.sort(Comparator.comparing(Row::since));
        return all;
    }

    /** What somebody has in hand in the present centre. */
    @RolesAllowed({SUPERVISOR, ADMINISTRATOR})
    public InHand inHandOf(long userId) {
        return new InHand(count(DRAFTS, userId), count(RECORDS, userId), count(CASES, userId));
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
        if (list().stream().noneMatch(row -> row.kind() == kind && row.id() == id)) {
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
    @RolesAllowed({SUPERVISOR, ADMINISTRATOR})
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
        List<Row> all = new ArrayList<>();
        all.addAll(rows(RecordKind.CONTACT, "r.receivedAt", DRAFTS, OF_USER, userId));
        all.addAll(rows(RecordKind.COUNSELLING, "r.startedAt", RECORDS, OF_USER, userId));
        all.addAll(rows(RecordKind.CASE, "r.openedAt", CASES, OF_USER, userId));
        return all;
    }

    private List<Row> rows(RecordKind kind, String since, String from, String which, Long userId) {
        var query = entities.createQuery(
                "select r.id, " + since + ", u.fullName" + from + " and " + which + " order by " + since,
                Object[].class);
        if (from.equals(CASES)) {
            query.setParameter("open", CaseStatus.steps());
        }
        if (userId == null) {
            query.setParameter("centre", current.get().centreId()).setMaxResults(SHOWN);
        } else {
            query.setParameter("user", userId);
        }
        return query.getResultStream()
                .map(row -> new Row(kind, (Long) row[0], (Instant) row[1], (String) row[2]))
                .toList();
    }

    private long count(String from, long userId) {
        var query = entities.createQuery("select count(r)" + from + " and " + OF_USER, Long.class)
                .setParameter("user", userId);
        if (from.equals(CASES)) {
            query.setParameter("open", CaseStatus.steps());
        }
        return query.getSingleResult();
    }

    private static String name(Enum<?> constant) {
        return constant.getDeclaringClass().getName() + "." + constant.name();
    }
}
