package vn.hotline.quality.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Lists of scored contacts: of the own centre for those who answer for the work, and one's own. */
@Stateless
@May(Verb.QUALITY_READ)
public class ReviewSearch {

    private static final String ROW =
            "select new vn.hotline.quality.review.ReviewRow(r.id, r.madeAt, r.status, r.sampled,"
                    + " c.id, c.receivedAt, c.channel, c.level, c.disposition, u.fullName, r.reviewerId, v.fullName, r.givenAt,"
                    + " r.score, r.mustsMissed) from Review r join Contact c on c.id = r.contactId"
                    + " join AppUser u on u.id = r.operatorId left join AppUser v on v.id = r.reviewerId ";

    private static final List<ReviewStatus> TOLD =
            Arrays.stream(ReviewStatus.values()).filter(ReviewStatus::isTold).toList();

    /** What is said of her does not exist for whoever is scored before it is told to her. */
    private static final String NOT_HERS = "(r.operatorId <> :me or r.status in " + Literals.of(TOLD) + ")";

    private static final RowOrder<ReviewRow> OLDEST_FIRST =
            RowOrder.by("r.madeAt", ReviewRow::madeAt, "r.id", ReviewRow::id, false);

    private static final RowOrder<ReviewRow> LAST_GIVEN =
            RowOrder.by("r.givenAt", ReviewRow::givenAt, "r.id", ReviewRow::id, true);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    /**
     * What waits longest first, one state after the other.
     *
     * @param centreId whose; of those who see one centre only it is always their own
     * @param after null for the first rows
     */
    public Slice<ReviewRow> list(ReviewStation station, int centreId, Cursor after, int limit) {
        Where where = new Where("r.centreId = :centre", current.visibleCentre().orElse(centreId))
                .and(NOT_HERS, current.get().userId());
        return shown(OLDEST_FIRST
                .grouped("r.status", station.getStatuses(), false)
                .rows(entities, ReviewRow.class, ROW, where, after, limit));
    }

    /** What was said of this person's own contacts: what waits for her answer first. */
    @May(Verb.REVIEW_OWN)
    public Slice<ReviewRow> own(Cursor after, int limit) {
        Where where = new Where("r.operatorId = :me", current.get().userId());
        return shown(
                LAST_GIVEN.grouped("r.status", TOLD, false).rows(entities, ReviewRow.class, ROW, where, after, limit));
    }

    /** Those of one contact, for whoever may know of them. */
    @May(Verb.REVIEW_READ)
    public List<ReviewRow> ofContact(long contactId) {
        boolean own = !current.may(Verb.QUALITY_READ);
        List<ReviewRow> rows = new Where("r.contactId = :contact", contactId)
                .given("r.centreId = :centre", current.visibleCentre().orElse(null))
                .given("r.operatorId = :operator", own ? current.get().userId() : null)
                .and(NOT_HERS, current.get().userId())
                .query(entities, ReviewRow.class, ROW, " order by r.id")
                .getResultList();
        audit.shown(RecordKind.REVIEW, rows.stream().map(ReviewRow::id).toList());
        return rows;
    }

    private Slice<ReviewRow> shown(Slice<ReviewRow> page) {
        audit.shown(RecordKind.REVIEW, page.rows().stream().map(ReviewRow::id).toList());
        return page;
    }
}
