package vn.hotline.referral;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.ValuesInIndex;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Lists of referrals: always of the person's own centre. */
@Stateless
@May(Verb.REFERRAL_READ)
public class ReferralSearch {

    /** Left joins, though none is ever empty: else the database begins with the agencies and sorts all referrals. */
    private static final String ROW = "select new vn.hotline.referral.ReferralRow(r.id, r.line, r.draftedAt, r.status,"
            + " r.caseId, c.openedAt, a.name, r.agencyKind, r.request, r.helpedCount, r.sentAt, r.answeredAt, r.report)"
            + " from Referral r left join Agency a on a.id = r.agencyId left join InterventionCase c on c.id = r.caseId ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    /** @param after null for the first rows */
    public Slice<ReferralRow> list(ReferralFilter filter, Order<ReferralColumn> order, Cursor after, int limit) {
        Where where = new Where("r.line = :line", filter.line())
                .and("r.centreId = :centre", current.get().centreId());
        if (filter.overdue()) {
            where.and("r.status = :status", ReferralStatus.SENT)
                    .and(
                            "r.sentAt < :sentBefore",
                            Referral.overdueBefore(current.stamp().at()));
        } else {
            where.given("r.status = :status", filter.status());
        }
        Slice<ReferralRow> page =
                sorted(order, filter.line()).rows(entities, ReferralRow.class, ROW, where, after, limit);
        audit.shown(
                RecordKind.REFERRAL, page.rows().stream().map(ReferralRow::id).toList());
        return page;
    }

    private RowOrder<ReferralRow> sorted(Order<ReferralColumn> order, Helpline line) {
        boolean drafted = order.column() == ReferralColumn.DRAFTED;
        boolean down = order.descending();
        RowOrder<ReferralRow> byTime =
                RowOrder.by("r.draftedAt", ReferralRow::draftedAt, "r.id", ReferralRow::id, !drafted || down);
        return switch (order.column()) {
            case DRAFTED -> byTime;
            case AGENCY -> byTime.grouped("r.agencyId", agencies(line), down);
            case STATUS -> byTime.grouped("r.status", List.of(ReferralStatus.values()), down);
        };
    }

    /** Those the centre ever asked, by name. */
    private List<Long> agencies(Helpline line) {
        List<Long> ids = ValuesInIndex.of(
                entities,
                "r.agencyId",
                "Referral r",
                "r.line = :line and r.centreId = :centre",
                Map.of("line", line, "centre", current.get().centreId()));
        return entities.createQuery(
                        "select a.id from Agency a where a.id in :ids order by " + Alphabet.sql("a.name") + ", a.id",
                        Long.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** All referrals of a case, in the order they were made. */
    public List<ReferralRow> ofCase(long caseId) {
        return entities.createQuery(
                        ROW + "where r.caseId = :case and r.centreId = :centre order by r.draftedAt, r.id",
                        ReferralRow.class)
                .setParameter("case", caseId)
                .setParameter("centre", current.get().centreId())
                .getResultList();
    }

    /** The id of the referral with that number, if it is of one's own centre. */
    public Optional<Long> numbered(String typed) {
        return RecordKind.REFERRAL.idIn(typed).flatMap(id -> entities.createQuery(
                        "select r.id from Referral r where r.id = :id and r.centreId = :centre", Long.class)
                .setParameter("id", id)
                .setParameter("centre", current.get().centreId())
                .getResultStream()
                .findFirst());
    }

    private static final String OF_LINE =
            "select count(r) from Referral r where r.line = :line and r.centreId = :centre";
    private static final String WAITING = " and r.status in " + Literals.of(ReferralStatus.waiting());
    private static final String LATE =
            " and r.status = " + Literals.of(ReferralStatus.SENT) + " and r.sentAt < :before";

    /** @param overdue how many of them should have been received by now */
    public record WaitingCount(int count, int overdue) {}

    /** Referrals of the line that an agency has still to answer. */
    public WaitingCount waiting(Helpline line) {
        List<Long> counts = entities.createQuery(OF_LINE + WAITING + " union all " + OF_LINE + LATE, Long.class)
                .setParameter("before", Referral.overdueBefore(current.stamp().at()))
                .setParameter("line", line)
                .setParameter("centre", current.get().centreId())
                .getResultList();
        // in whatever order they come: the late ones are some of all
        return new WaitingCount(
                Collections.max(counts).intValue(), Collections.min(counts).intValue());
    }
}
