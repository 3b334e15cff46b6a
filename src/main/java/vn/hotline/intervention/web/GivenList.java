package vn.hotline.intervention.web;

import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.SortColumn;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.ListOrder;
import vn.hotline.platform.web.Marks;
import vn.hotline.platform.web.OneByOne.Outcome;

/** A sorted list, more of it at a time, whose rows can be marked to give all of them to one person. */
public abstract class GivenList<R, C extends Enum<C> & SortColumn> extends GrowingList<R> {

    private final Marks marks = new Marks();
    private ListOrder<C> order;
    private Long assignee;
    private Outcome outcome;

    /** @param after null for the beginning */
    protected abstract Slice<R> read(Order<C> by, Cursor after);

    protected void setOrder(ListOrder<C> order) {
        this.order = order;
    }

    @Override
    public void show() {
        marks.clear();
        outcome = null;
        super.show();
    }

    public void sort(String column) {
        order.by(column);
        show();
    }

    @Override
    protected Slice<R> read(Cursor after) {
        return read(order.get(), after);
    }

    /** @throws BusinessException at the field if nobody was chosen; if no row is marked */
    protected List<R> marked(ToLongFunction<R> idOf, String field) {
        Set<Long> ids = marks.ids();
        new Problems()
                .require(field, assignee)
                .check(!ids.isEmpty(), null, "bulk.none")
                .throwIfAny();
        return getRows().stream()
                .filter(row -> ids.contains(idOf.applyAsLong(row)))
                .toList();
    }

    protected void setOutcome(Outcome outcome) {
        this.outcome = outcome;
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
