package vn.hotline.counselling;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Status;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Lists of counselling records of the person's own centre. */
@Stateless
@May(Verb.COUNSELLING_READ)
public class CounsellingSearch {

    private static final RowOrder<CounsellingRow> NEWEST_FIRST =
            RowOrder.by("s.startedAt", CounsellingRow::startedAt, "s.id", CounsellingRow::id, true);

    private static final String OWN = "where s.line = :line and s.centreId = :centre ";
    private static final String ROW = "select new vn.hotline.counselling.CounsellingRow(s.id, s.contactId, s.startedAt,"
            + " s.status, u.fullName, c.callerName, c.callerNumber, s.outcome, s.followUpOn, s.followUpDoneAt,"
            + " s.followUpNote) from CounsellingSession s join Contact c on c.id = s.contactId"
            + " left join AppUser u on u.id = s.counsellorId ";
    /** For numbers: nobody's name is read, let alone unsealed, where none is shown. */
    private static final String ID = "select s.id from CounsellingSession s " + OWN;

    private static final String DUE = "and s.followUpDoneAt is null and s.followUpOn <= :upTo and s.status not in "
            + Literals.of(Status.voided(CounsellingStatus.class));

    /** More than this is shown as this many and more. */
    private static final int COUNTED = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    /** Of the own centre, newest first; each page shown is a reading on the trail. @param status null for all */
    public Slice<CounsellingRow> list(Helpline line, CounsellingStatus status, Cursor after, int limit) {
        Where where = new Where("s.line = :line", line)
                .and("s.centreId = :centre", current.get().centreId())
                .and("s.status = :status", status);
        Slice<CounsellingRow> page = NEWEST_FIRST.rows(entities, CounsellingRow.class, ROW, where, after, limit);
        shown(page.rows());
        return page;
    }

    /** Follow-ups that are due up to a day, the longest due first. */
    public List<CounsellingRow> followUps(Helpline line, LocalDate upTo, int limit) {
        List<CounsellingRow> due = rows(DUE + " order by s.followUpOn, s.id", line)
                .setParameter("upTo", upTo)
                .setMaxResults(limit)
                .getResultList();
        shown(due);
        return due;
    }

    private void shown(List<CounsellingRow> rows) {
        audit.shown(
                RecordKind.COUNSELLING, rows.stream().map(CounsellingRow::id).toList());
    }

    /** How many follow-ups are due up to a day. */
    public int followUpCount(Helpline line, LocalDate upTo) {
        return own("select count(s) from CounsellingSession s " + OWN + DUE, Long.class, line)
                .setParameter("upTo", upTo)
                .getSingleResult()
                .intValue();
    }

    /** How many records wait to be written, at most {@value #COUNTED}. */
    public int waiting(Helpline line) {
        return own(ID + "and s.status = :status", Long.class, line)
                .setParameter("status", CounsellingStatus.WAITING)
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
    }

    /** Whether any of the own is to be followed up since before today. */
    public boolean isFollowUpOverdue(Helpline line, LocalDate today) {
        return !own(ID + DUE, Long.class, line)
                .setParameter("upTo", today.minusDays(1))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private TypedQuery<CounsellingRow> rows(String rest, Helpline line) {
        return own(ROW + OWN + rest, CounsellingRow.class, line);
    }

    private <T> TypedQuery<T> own(String query, Class<T> type, Helpline line) {
        return entities.createQuery(query, type)
                .setParameter("line", line)
                .setParameter("centre", current.get().centreId());
    }
}
