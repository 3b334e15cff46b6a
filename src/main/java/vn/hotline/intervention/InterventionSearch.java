package vn.hotline.intervention;

import static vn.hotline.platform.security.Role.Name.OPERATOR;
import static vn.hotline.platform.security.Role.Name.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.StatusHistory;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.ValuesInIndex;
import vn.hotline.platform.search.Excerpt;
import vn.hotline.platform.search.Found;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.search.SearchedTexts;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Role;

/** Lists and look-ups of requests and cases: always of the person's own centre. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR})
public class InterventionSearch {

    private static final String ROW = "select new vn.hotline.intervention.CaseRow(c.id, c.line, c.openedAt, c.status,"
            + " c.urgency, c.risk, c.type, c.provinceId, size(c.children), k.name, c.assignedTo, u.fullName, c.firstReferredDay)"
            + " from InterventionCase c left join c.children k on k.position = 0"
            + " left join AppUser u on u.id = c.assignedTo ";
    private static final String NEWEST_FIRST = " order by c.openedAt desc, c.id desc";
    private static final List<CaseStatus> VOID = Status.voided(CaseStatus.class);
    private static final String OPEN = Literals.of(CaseStatus.steps());
    private static final String STAFF = Literals.of(Role.HOLDING_RECORDS);

    private static final SearchedTexts OF_CHILD = new SearchedTexts(CaseChild.class);
    private static final SearchedTexts OF_OFFENDER = new SearchedTexts(CaseOffender.class);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private SearchIndex index;

    @Inject
    private StatusHistory history;

    @Inject
    private CaseClocks clocks;

    @Inject
    private CaseTimeline ownTimeline;

    @Inject
    @Any
    private Instance<TimelineSource> timelineSources;

    // ---------------------------------------------------------------- requests

    private static final String REQUEST_ROW =
            "select new vn.hotline.intervention.RequestRow(r.id, r.contactId, k.receivedAt, r.line,"
                    + " r.urgency, r.requestedAt, k.interventionType, k.provinceId, k.narrative,"
                    + " u.fullName) from InterventionRequest r join Contact k on k.id = r.contactId"
                    + " left join AppUser u on u.id = r.requestedBy ";

    /** Requests that wait for a decision, of both lines: the gravest first, then the one that has waited longest. */
    @RolesAllowed(SUPERVISOR)
    public List<RequestRow> waitingRequests(int limit) {
        return waitingRequests(Order.by(RequestColumn.URGENCY), null, limit).rows();
    }

    /**
     * Requests that wait for a decision, of both lines.
     *
     * @param after null for the first rows
     */
    @RolesAllowed(SUPERVISOR)
    public Slice<RequestRow> waitingRequests(Order<RequestColumn> order, Cursor after, int limit) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("centre", current.get().centreId(), "waiting", RequestStatus.WAITING));
        Slice<RequestRow> waiting = sorted(order)
                .rows(
                        entities,
                        RequestRow.class,
                        REQUEST_ROW,
                        "where r.centreId = :centre and r.status = :waiting",
                        parameters,
                        after,
                        limit);
        audit.shown(
                RecordKind.REQUEST, waiting.rows().stream().map(RequestRow::id).toList());
        return waiting;
    }

    private static RowOrder<RequestRow> sorted(Order<RequestColumn> order) {
        boolean asked = order.column() == RequestColumn.ASKED;
        RowOrder<RequestRow> byTime = RowOrder.by(
                "r.requestedAt", RequestRow::requestedAt, "r.id", RequestRow::id, asked && order.descending());
        return asked ? byTime : byTime.grouped("r.urgency", List.of(Urgency.values()), order.descending());
    }

    private static final String WAITING = "select count(r) from InterventionRequest r where r.centreId = :centre"
            + " and r.status = " + Literals.of(RequestStatus.WAITING);
    private static final String TOO_LONG = " and (r.requestedAt < :before or r.urgency = "
            + Literals.of(Urgency.EMERGENCY) + " and r.requestedAt < :emergencyBefore)";

    /** @param overdue how many of them have waited too long */
    public record WaitingCount(int count, int overdue) {}

    @RolesAllowed(SUPERVISOR)
    public WaitingCount waiting() {
        Instant now = current.act().at();
        List<Long> counts = entities.createQuery(WAITING + " union all " + WAITING + TOO_LONG, Long.class)
                .setParameter("before", InterventionRequest.overdueBefore(Urgency.NORMAL, now))
                .setParameter("emergencyBefore", InterventionRequest.overdueBefore(Urgency.EMERGENCY, now))
                .setParameter("centre", current.get().centreId())
                .getResultList();
        // in whatever order they come: those that waited too long are some of all
        return new WaitingCount(
                Collections.max(counts).intValue(), Collections.min(counts).intValue());
    }

    // ---------------------------------------------------------------- cases

    /**
     * Newest first.
     *
     * @param after null for the first rows
     */
    public Slice<CaseRow> list(CaseFilter filter, Cursor after, int limit) {
        return list(filter, Order.by(CaseColumn.OPENED), after, limit);
    }

    /** @param after null for the first rows */
    public Slice<CaseRow> list(CaseFilter filter, Order<CaseColumn> order, Cursor after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("where c.centreId = :centre");
        parameters.put("centre", current.get().centreId());
        if (filter.mine()) {
            add(where, parameters, "c.assignedTo = :me", "me", current.get().userId());
        } else {
            add(where, parameters, "c.line = :line", "line", filter.line());
        }
        if (filter.group() == null) {
            where.append(" and c.status not in ").append(Literals.of(VOID));
        } else {
            where.append(" and c.status in ").append(Literals.of(statuses(filter.group())));
        }
        if (filter.risk() != null) {
            add(where, parameters, "c.risk = :risk", "risk", filter.risk());
        }
        if (filter.urgency() != null) {
            add(where, parameters, "c.urgency = :urgency", "urgency", filter.urgency());
        }
        Slice<CaseRow> found =
                casesIn(order, filter).rows(entities, CaseRow.class, ROW, where.toString(), parameters, after, limit);
        audit.shown(RecordKind.CASE, found.rows().stream().map(CaseRow::id).toList());
        return new Slice<>(clocks.on(found.rows()), found.next());
    }

    private RowOrder<CaseRow> casesIn(Order<CaseColumn> order, CaseFilter filter) {
        boolean opened = order.column() == CaseColumn.OPENED;
        boolean down = order.descending();
        RowOrder<CaseRow> byTime = RowOrder.by("c.openedAt", CaseRow::openedAt, "c.id", CaseRow::id, !opened || down);
        return switch (order.column()) {
            case OPENED -> byTime;
            case URGENCY -> byTime.grouped("c.urgency", List.of(Urgency.values()), down);
            case RISK -> byTime.groupedOrNone("c.risk", List.of(Risk.values()), down);
            case STATUS -> byTime.grouped("c.status", List.of(CaseStatus.values()), down);
            // one's own are all of one person
            case ASSIGNEE ->
                filter.mine() ? byTime : byTime.groupedOrNone("c.assignedTo", leaders(filter.line()), down);
        };
    }

    /** Who leads or led cases of the line in the centre, by name. */
    private List<Long> leaders(Line line) {
        List<Long> ids = ValuesInIndex.of(
                entities,
                "c.assignedTo",
                "InterventionCase c",
                "c.line = :line and c.centreId = :centre",
                Map.of("line", line, "centre", current.get().centreId()));
        return entities.createQuery(
                        "select u.id from AppUser u where u.id in :ids order by " + Alphabet.sql("u.fullName")
                                + ", u.id",
                        Long.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static List<CaseStatus> statuses(CaseGroup group) {
        return switch (group) {
            case OPEN -> CaseStatus.steps();
            case CLOSED -> List.of(CaseStatus.CLOSED);
            case VOID -> VOID;
        };
    }

    /** Open cases of the person who looks, on whichever line. */
    public List<CaseRow> ownOpenCases(int limit) {
        return list(new CaseFilter(null, CaseGroup.OPEN, null, null, true), null, limit)
                .rows();
    }

    public int ownOpenCount() {
        return entities.createQuery(
                        "select count(c) from InterventionCase c where c.assignedTo = :me and c.status in " + OPEN,
                        Long.class)
                .setParameter("me", current.get().userId())
                .getSingleResult()
                .intValue();
    }

    /**
     * Cases that hold all the words and numbers typed, or the one of the number; why each was found. What was searched is
     * written to the trail.
     */
    public Found<CaseRow> find(String typed, int limit) {
        audit.record(AuditAction.SEARCH, RecordKind.CASE, null, Detail.of(Detail.words(typed)));
        SearchIndex.Hits hits = index.search(current.get().centreId(), RecordKind.CASE, typed, limit);
        List<CaseRow> rows = rows(hits.ids()).stream()
                .sorted(Comparator.comparing(row -> hits.ids().indexOf(row.id())))
                .toList();
        return new Found<>(rows, hits.count() - (hits.ids().size() - rows.size()), why(rows, typed));
    }

    /** Where each row holds what was typed. */
    private Map<Long, List<Excerpt>> why(List<CaseRow> rows, String typed) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Excerpt>> why = new HashMap<>();
        List<Long> ids = rows.stream().map(CaseRow::id).toList();
        ids.forEach(id -> why.put(id, new ArrayList<>()));
        entities.createQuery(
                        "select c.id, " + OF_CHILD.columns("k")
                                + " from InterventionCase c join c.children k where c.id in :ids order by k.position",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(child -> OF_CHILD.tell(child, typed, why.get((Long) child[0])::add));
        entities.createQuery(
                        "select c.id, " + OF_OFFENDER.columns("o")
                                + " from InterventionCase c join c.offenders o where c.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(offender -> OF_OFFENDER.tell(offender, typed, why.get((Long) offender[0])::add));
        entities.createQuery(
                        "select c.id, c.summary, c.incidentAddress from InterventionCase c where c.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(text -> {
                    List<Excerpt> found = why.get((Long) text[0]);
                    Excerpt.of("contact.section.event", (String) text[1], typed).ifPresent(found::add);
                    Excerpt.of("contact.incidentAddress", (String) text[2], typed)
                            .ifPresent(found::add);
                });
        return why;
    }

    /** @throws BusinessException at {@code caseNumber} if no such case can be seen */
    public long idOf(String typedNumber) {
        return RecordKind.CASE
                .idIn(typedNumber == null ? "" : typedNumber)
                .filter(id -> !plainRows(List.of(id)).isEmpty())
                .orElseThrow(() -> BusinessException.at("caseNumber", "case.numberUnknown"));
    }

    // ---------------------------------------------------------------- one case

    /** @param byName null if a program did it */
    public record TimelineRow(TimelineEntry entry, String byName) {}

    /** All that happened in a case, newest first. */
    public List<TimelineRow> timeline(long caseId) {
        checkVisible(caseId);
        Map<Long, String> names = ownTimeline.names();
        List<TimelineEntry> entries = new ArrayList<>();
        timelineSources.forEach(source -> entries.addAll(source.of(caseId)));
        // at one moment a case is opened before anything else happens to it
        entries.sort(Comparator.comparing(TimelineEntry::at)
                .thenComparing(TimelineEntry::kind)
                .reversed());
        return entries.stream()
                .map(entry -> new TimelineRow(entry, entry.byUser() == null ? null : names.get(entry.byUser())))
                .toList();
    }

    /** When each step was last reached. */
    public Map<CaseStatus, Instant> reached(long caseId) {
        checkVisible(caseId);
        Map<CaseStatus, Instant> reached = new HashMap<>();
        history.of(RecordKind.CASE, caseId)
                .forEach(change -> reached.put(CaseStatus.valueOf(change.getToStatus()), change.getAt()));
        return reached;
    }

    /** The move that brought a case where it is. */
    public Optional<StatusChange> lastMove(long caseId) {
        checkVisible(caseId);
        return history.last(RecordKind.CASE, caseId);
    }

    /** A case as lists show it. */
    public CaseRow row(long caseId) {
        return rows(List.of(caseId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(RecordKind.CASE, caseId));
    }

    /** The contacts a case is about, in the order they came. */
    public List<CaseContactRow> contactsOf(long caseId) {
        checkVisible(caseId);
        return entities.createQuery(
                        "select new vn.hotline.intervention.CaseContactRow(k.id, k.receivedAt, k.channel, l.linkedAt,"
                                + " u.fullName) from InterventionCase c join c.contacts l"
                                + " join Contact k on k.id = l.contactId left join AppUser u on u.id = l.linkedBy"
                                + " where c.id = :case order by l.linkedAt, k.id",
                        CaseContactRow.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /**
     * What was decided about a contact.
     *
     * @param request null for what came from the years before the system
     * @param about the case it is in, or null
     */
    public record Decision(InterventionRequest request, CaseRef about, List<StatusChange> history) {}

    /** Nothing for a contact that never asked for a decision. */
    public Optional<Decision> decisionOn(long contactId) {
        InterventionRequest request = entities.createQuery(
                        "from InterventionRequest r where r.contactId = :contact and r.centreId = :centre",
                        InterventionRequest.class)
                .setParameter("contact", contactId)
                .setParameter("centre", current.get().centreId())
                .getResultStream()
                .findFirst()
                .orElse(null);
        CaseRef about = entities.createQuery(
                        "select new vn.hotline.intervention.CaseRef(c.id, c.openedAt, c.status) from InterventionCase c"
                                + " join c.contacts l where l.contactId = :contact and c.centreId = :centre",
                        CaseRef.class)
                .setParameter("contact", contactId)
                .setParameter("centre", current.get().centreId())
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (request == null && about == null) {
            return Optional.empty();
        }
        List<StatusChange> moves = request == null ? List.of() : history.of(RecordKind.REQUEST, request.getId());
        return Optional.of(new Decision(request, about, moves));
    }

    /**
     * The limits the law sets to the case. What was done in a double that was merged into it was done for it; what was done
     * before it became an emergency was not done because of that.
     */
    public List<CaseDeadline> deadlines(long caseId) {
        checkVisible(caseId);
        return clocks.of(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** @param count of all there are, shown or not */
    public record Overdue(List<CaseRow> rows, int count) {}

    /** Emergency cases beyond a limit of the law, the oldest first: all of the centre for a supervisor, else one's own. */
    public Overdue overdueCases(int limit) {
        Map<Long, List<CaseDeadline>> overdue = clocks.overdue(current.get().centreId(), ownerOfOverdue(), null);
        List<Long> ids = overdue.keySet().stream().limit(limit).toList();
        audit.shown(RecordKind.CASE, ids);
        List<CaseRow> rows = CaseClocks.on(plainRows(ids), overdue).stream()
                .sorted(Comparator.comparing(row -> ids.indexOf(row.id())))
                .toList();
        return new Overdue(rows, overdue.size());
    }

    public boolean isAnyOverdue() {
        return clocks.isAnyOverdue(current.get().centreId(), ownerOfOverdue());
    }

    /** Null for a supervisor, who sees to the whole centre. */
    private Long ownerOfOverdue() {
        return current.has(Role.SUPERVISOR) ? null : current.get().userId();
    }

    /** Somebody a case can be assigned to. */
    public record Colleague(long id, String name, Role role) {}

    /** Open cases of one who leads some. */
    public record Workload(String name, long open, long emergencies) {}

    /** Of each active operator and supervisor of the centre, who has most first. */
    @RolesAllowed(SUPERVISOR)
    public List<Workload> workload() {
        return entities.createQuery(
                        "select new vn.hotline.intervention.InterventionSearch$Workload(u.fullName, count(c.id),"
                                + " coalesce(sum(case when c.urgency = " + Literals.of(Urgency.EMERGENCY)
                                + " then 1 else 0 end), 0))"
                                + " from AppUser u left join InterventionCase c on c.assignedTo = u.id"
                                + " and c.status in " + OPEN + " and c.centreId = u.centreId"
                                + " where u.centreId = :centre and u.active = true and u.role in " + STAFF
                                + " group by u.id, u.fullName order by count(c.id) desc, " + Alphabet.sql("u.fullName"),
                        Workload.class)
                .setParameter("centre", current.get().centreId())
                .getResultList();
    }

    /** Active operators and supervisors of one's own centre. */
    public List<Colleague> colleagues() {
        return entities.createQuery(
                        "select new vn.hotline.intervention.InterventionSearch$Colleague(u.id, u.fullName, u.role)"
                                + " from AppUser u where u.centreId = :centre and u.active = true and u.role in "
                                + STAFF
                                + " order by " + Alphabet.sql("u.fullName"),
                        Colleague.class)
                .setParameter("centre", current.get().centreId())
                .getResultList();
    }

    private void checkVisible(long caseId) {
        if (plainRows(List.of(caseId)).isEmpty()) {
            throw new NotFoundException(RecordKind.CASE, caseId);
        }
    }

    /** The rows of those cases that are of the person's own centre, newest first. */
    public List<CaseRow> rows(Collection<Long> ids) {
        return clocks.on(plainRows(ids));
    }

    /** Without their limits. */
    private List<CaseRow> plainRows(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(ROW + "where c.id in :ids and c.centreId = :centre" + NEWEST_FIRST, CaseRow.class)
                .setParameter("ids", ids)
                .setParameter("centre", current.get().centreId())
                .getResultList();
    }

    private static void add(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }
}
