package vn.hotline.intervention.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.hotline.intervention.lead.CaseRef;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.StatusHistory;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Requests that wait for a decision, and what was decided: always of the person's own centre. */
@Stateless
@May(Verb.REQUEST_READ)
public class RequestSearch {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private StatusHistory history;

    private static final String REQUEST_ROW =
            "select new vn.hotline.intervention.request.RequestRow(r.id, r.contactId, k.receivedAt, r.line,"
                    + " r.urgency, r.requestedAt, k.interventionType, k.provinceId, k.narrative,"
                    + " u.fullName) from InterventionRequest r join Contact k on k.id = r.contactId"
                    + " left join AppUser u on u.id = r.requestedBy ";

    /** Requests that wait for a decision, of both lines: the gravest first, then the one that has waited longest. */
    public List<RequestRow> waitingRequests(int limit) {
        return waitingRequests(Order.by(RequestColumn.URGENCY), null, limit).rows();
    }

    /**
     * Requests that wait for a decision, of both lines.
     *
     * @param after null for the first rows
     */
    public Slice<RequestRow> waitingRequests(Order<RequestColumn> order, Cursor after, int limit) {
        Where where = new Where("r.centreId = :centre", current.get().centreId())
                .and("r.status = :waiting", RequestStatus.WAITING);
        Slice<RequestRow> waiting = sorted(order).rows(entities, RequestRow.class, REQUEST_ROW, where, after, limit);
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

    /** How many wait for a decision in the own centre, and how many of them for too long. */
    public WaitingCount waiting() {
        Instant now = current.stamp().at();
        List<Long> counts = entities.createQuery(WAITING + " union all " + WAITING + TOO_LONG, Long.class)
                .setParameter("before", InterventionRequest.overdueBefore(Urgency.NORMAL, now))
                .setParameter("emergencyBefore", InterventionRequest.overdueBefore(Urgency.EMERGENCY, now))
                .setParameter("centre", current.get().centreId())
                .getResultList();
        // in whatever order they come: those that waited too long are some of all
        return new WaitingCount(
                Collections.max(counts).intValue(), Collections.min(counts).intValue());
    }

    /**
     * What was decided about a contact.
     *
     * @param request null for what came from the years before the system
     * @param about the case it is in, or null
     */
    public record Decision(InterventionRequest request, CaseRef about, List<StatusChange> history) {}

    /** Nothing for a contact that never asked for a decision. */
    @May(Verb.CASE_READ)
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
                        "select new vn.hotline.intervention.lead.CaseRef(c.id, c.openedAt, c.status) from"
                                + " InterventionCase c join c.contacts l where l.contactId = :contact and c.centreId ="
                                + " :centre",
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
}
