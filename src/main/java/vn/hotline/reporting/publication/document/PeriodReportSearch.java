package vn.hotline.reporting.publication.document;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Lists of period reports, newest first. */
@Stateless
@May(Verb.REPORT_KEEP)
public class PeriodReportSearch {

    private static final String ROW =
            "select new vn.hotline.reporting.publication.document.PeriodReportRow(r.id, r.line, r.fromDay, r.toDay,"
                    + " r.edition, r.status, r.titleVi, r.titleEn, r.draftedAt, r.draftedBy, r.movedAt, r.movedBy,"
                    + " r.publishedAt) from PeriodReport r ";
    private static final RowOrder<PeriodReportRow> NEWEST_FIRST =
            RowOrder.by("r.draftedAt", PeriodReportRow::draftedAt, "r.id", PeriodReportRow::id, true);

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param status null for any
     * @param after null for the first rows
     */
    public Slice<PeriodReportRow> list(Helpline line, PeriodReportStatus status, Cursor after, int limit) {
        Where where = of(line).given("r.status = :status", status);
        return NEWEST_FIRST.rows(entities, PeriodReportRow.class, ROW, where, after, limit);
    }

    /** The draft of a line and period that is open, if there is one. */
    public Optional<PeriodReportRow> open(Helpline line, Period period) {
        return first(
                of(line).and("r.fromDay = :from", period.from())
                        .and("r.toDay = :to", period.to())
                        .and("r.status in :open", List.of(PeriodReportStatus.DRAFTED, PeriodReportStatus.CHECKED)),
                "");
    }

    /** Reports of the line that wait for the next move, those waiting longest first. */
    public List<PeriodReportRow> waiting(Helpline line, int limit) {
        Where open = of(line).and(
                        "r.status in :open",
                        List.of(PeriodReportStatus.DRAFTED, PeriodReportStatus.CHECKED, PeriodReportStatus.APPROVED));
        return open.query(entities, PeriodReportRow.class, ROW, " order by r.movedAt, r.id")
                .setMaxResults(limit)
                .getResultList();
    }

    /** What the hotline last published of the line. */
    public Optional<PeriodReportRow> lastPublished(Helpline line) {
        return first(
                of(line).and("r.status = :published", PeriodReportStatus.PUBLISHED),
                " order by r.publishedAt desc, r.id desc");
    }

    private static Where of(Helpline line) {
        return new Where("r.line = :line", line);
    }

    private Optional<PeriodReportRow> first(Where where, String order) {
        return where.query(entities, PeriodReportRow.class, ROW, order)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
