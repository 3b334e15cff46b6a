package vn.hotline.reporting.publication.document;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Lists of period reports, newest first. */
@Stateless
@May(Verb.REPORT_KEEP)
public class PeriodReportSearch {

    private static final String ROW =
            "select new vn.hotline.reporting.publication.document.PeriodReportRow(r.id, r.line, r.fromDay,"
                    + " r.toDay, r.edition, r.status, r.titleVi, r.titleEn, r.draftedAt, r.draftedBy, r.movedAt, r.movedBy,"
                    + " r.publishedAt) from PeriodReport r where r.line = :line";
    private static final String NEWEST_FIRST = " order by r.draftedAt desc, r.id desc";

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param status null for any
     * @param after null for the first rows
     */
    public Slice<PeriodReportRow> list(Line line, PeriodReportStatus status, Cursor after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("line", line));
        StringBuilder query = new StringBuilder(ROW);
        if (status != null) {
            query.append(" and r.status = :status");
            parameters.put("status", status);
        }
        if (after != null) {
            query.append(" and r.draftedAt <= :at and (r.draftedAt < :at or r.id < :after)");
            parameters.put("at", after.at());
            parameters.put("after", after.id());
        }
        return Slice.of(rows(query + NEWEST_FIRST, parameters, limit + 1), limit, PeriodReportRow::cursor);
    }

    /** The draft of a line and period that is open, if there is one. */
    public Optional<PeriodReportRow> open(Line line, Period period) {
        return rows(
                        ROW + " and r.fromDay = :from and r.toDay = :to and r.status in :open",
                        Map.of(
                                "line",
                                line,
                                "from",
                                period.from(),
                                "to",
                                period.to(),
                                "open",
                                List.of(PeriodReportStatus.DRAFTED, PeriodReportStatus.CHECKED)),
                        1)
                .stream()
                .findFirst();
    }

    /** Reports of the line that wait for the next move, those waiting longest first. */
    public List<PeriodReportRow> waiting(Line line, int limit) {
        return rows(
                ROW + " and r.status in :open order by r.movedAt, r.id",
                Map.of(
                        "line",
                        line,
                        "open",
                        List.of(PeriodReportStatus.DRAFTED, PeriodReportStatus.CHECKED, PeriodReportStatus.APPROVED)),
                limit);
    }

    /** What the hotline last published of the line. */
    public Optional<PeriodReportRow> lastPublished(Line line) {
        return rows(
                        ROW + " and r.status = :published order by r.publishedAt desc, r.id desc",
                        Map.of("line", line, "published", PeriodReportStatus.PUBLISHED),
                        1)
                .stream()
                .findFirst();
    }

    private List<PeriodReportRow> rows(String query, Map<String, Object> parameters, int limit) {
        TypedQuery<PeriodReportRow> typed = entities.createQuery(query, PeriodReportRow.class);
        parameters.forEach(typed::setParameter);
        return typed.setMaxResults(limit).getResultList();
    }
}
