package vn.hotline.intervention.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.SortColumn;
import vn.hotline.platform.web.ListOrder;
import vn.hotline.platform.web.Marks;
import vn.hotline.platform.web.OneByOne.Outcome;

/** A sorted list, more of it at a time, whose rows can be marked to give all of them to one person. */
public abstract class GivenList<R, C extends Enum<C> & SortColumn> implements Serializable {

    private final Marks marks = new Marks();
    private ListOrder<C> order;
    private List<R> rows = List.of();
    private Cursor next;
    private Long assignee;
    private Outcome outcome;

    /** @param after null for the beginning */
    protected abstract Slice<R> read(Order<C> by, Cursor after);

    protected void setOrder(ListOrder<C> order) {
        this.order = order;
    }

    public void show() {
        marks.clear();
        outcome = null;
        rows = new ArrayList<>();
        next = null;
        more();
    }

    public void sort(String column) {
        order.by(column);
        show();
    }

    public void more() {
        Slice<R> slice = read(order.get(), next);
        rows.addAll(slice.rows());
        next = slice.next();
    }

    /** @throws BusinessException at the field if nobody was chosen; if no row is marked */
    protected List<R> marked(ToLongFunction<R> idOf, String field) {
        Set<Long> ids = marks.ids();
        new Problems()
                .require(field, assignee)
                .check(!ids.isEmpty(), null, "bulk.none")
                .throwIfAny();
        return rows.stream().filter(row -> ids.contains(idOf.applyAsLong(row))).toList();
    }

    protected void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public List<R> getRows() {
        return rows;
    }

    public boolean isMoreRows() {
        return next != null;
    }

    public ListOrder<C> getOrder() {
        return order;
    }

    public Marks getMarks() {
        return marks;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public Long getAssignee() {
        return assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
    }
}
