package vn.hotline.intervention.worklist;

import jakarta.persistence.EntityManager;
import java.util.List;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;

/** The cases on one tab as one query, each case once. Its number and its rows are of the same conditions. */
public final class WorkQuery {

    private final String from;
    private final String select;
    private final Where where;
    private final RowOrder<WorkKey> order;

    private WorkQuery(String from, String select, Where where, RowOrder<WorkKey> order) {
        this.from = from;
        this.select = select;
        this.where = where;
        this.order = order;
    }

    /**
     * @param from in JPQL, such as {@code LawClock k}
     * @param caseId in JPQL
     * @param key in JPQL: a moment that the rows are in order of
     * @param id in JPQL: decides between rows of the same moment
     */
    public static WorkQuery of(String from, String caseId, String key, String id, Where where) {
        return new WorkQuery(
                " from " + from + " ",
                "select new vn.hotline.intervention.worklist.WorkKey(" + caseId + ", " + key + ", " + id + ")",
                where,
                RowOrder.by(key, WorkKey::at, id, WorkKey::id, false));
    }

    /** The same cases, parted by a column of few values, in the order of those. */
    public WorkQuery grouped(String column, List<?> values) {
        return new WorkQuery(from, select, where, order.grouped(column, values, false));
    }

    /** @param after null for the first rows */
    Slice<WorkKey> rows(EntityManager entities, Cursor after, int limit) {
        return order.rows(entities, WorkKey.class, select + from, where, after, limit);
    }

    int count(EntityManager entities) {
        return where.count(entities, "select count(*)" + from);
    }
}
