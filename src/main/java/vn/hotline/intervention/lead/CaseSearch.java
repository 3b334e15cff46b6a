package vn.hotline.intervention.lead;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.ValuesInIndex;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.security.Verb;

/** Lists of cases: always of the person's own centre. */
@Stateless
@May(Verb.CASE_READ)
public class CaseSearch {

    private static final String ROW =
            "select new vn.hotline.intervention.lead.CaseRow(c.id, c.line, c.openedAt, c.status, c.urgency, c.risk,"
                    + " c.type, c.provinceId, size(c.children), k.name, c.assignedTo, u.fullName, c.firstReferredDay,"
                    + " c.reviewDue, c.quietSince) from"
                    + " InterventionCase c left join c.children k on k.position = 0 left join AppUser u on u.id ="
                    + " c.assignedTo ";
    private static final String NEWEST_FIRST = " order by c.openedAt desc, c.id desc";
    private static final List<CaseStatus> VOID = Status.voided(CaseStatus.class);
    private static final String OPEN = Literals.of(CaseStatus.steps());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private CaseClocks clocks;

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
        Long mine = filter.mine() ? current.get().userId() : null;
        Where where = new Where("c.centreId = :centre", current.get().centreId())
                .given("c.assignedTo = :me", mine)
                .given("c.line = :line", mine == null ? filter.line() : null)
                .and(
                        filter.group() == null
                                ? "c.status not in " + Literals.of(VOID)
                                : "c.status in " + Literals.of(statuses(filter.group())))
                .given("c.risk = :risk", filter.risk())
                .given("c.urgency = :urgency", filter.urgency());
        Slice<CaseRow> found = casesIn(order, filter).rows(entities, CaseRow.class, ROW, where, after, limit);
        audit.shown(RecordKind.CASE, found.rows().stream().map(CaseRow::id).toList());
        return found.as(clocks::on);
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
    private List<Long> leaders(Helpline line) {
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

    /** Cases that this person leads and that are open. */
    public int ownOpenCount() {
        return entities.createQuery(
                        "select count(c) from InterventionCase c where c.assignedTo = :me and c.status in " + OPEN,
                        Long.class)
                .setParameter("me", current.get().userId())
                .getSingleResult()
                .intValue();
    }

    /** @throws BusinessException at {@code caseNumber} if no such case can be seen */
    public long idOf(String typedNumber) {
        return RecordKind.CASE
                .idIn(typedNumber == null ? "" : typedNumber)
                .filter(id -> !plainRows(List.of(id)).isEmpty())
                .orElseThrow(() -> BusinessException.at("caseNumber", "case.numberUnknown"));
    }

    /** A case as lists show it. */
    public CaseRow row(long caseId) {
        return rows(List.of(caseId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(RecordKind.CASE, caseId));
    }

    /** @param count of all there are, shown or not */
    public record Overdue(List<CaseRow> rows, int count) {}

    /** Emergency cases beyond a limit of the law, the oldest first: all of the centre for a supervisor, else one's own. */
    public Overdue overdueCases(int limit) {
        List<Long> ids = clocks.overdue(current.get().centreId(), ownerOfOverdue(), limit);
        audit.shown(RecordKind.CASE, ids);
        List<CaseRow> rows = rows(ids).stream()
                .sorted(Comparator.comparing(row -> ids.indexOf(row.id())))
                .toList();
        return new Overdue(rows, clocks.overdueCount(current.get().centreId(), ownerOfOverdue()));
    }

    /** Whether a clock has run out: of own cases, or for supervisors of any of the centre. */
    public boolean isAnyOverdue() {
        return clocks.isAnyOverdue(current.get().centreId(), ownerOfOverdue());
    }

    /** Null for a supervisor, who sees to the whole centre. */
    private Long ownerOfOverdue() {
        return current.has(Role.SUPERVISOR) ? null : current.get().userId();
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
}
