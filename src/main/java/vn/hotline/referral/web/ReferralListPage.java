package vn.hotline.referral.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.web.FilterAddress;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.ListOrder;
import vn.hotline.platform.web.Me;
import vn.hotline.referral.ReferralColumn;
import vn.hotline.referral.ReferralFilter;
import vn.hotline.referral.ReferralRow;
import vn.hotline.referral.ReferralSearch;
import vn.hotline.referral.ReferralSearch.WaitingCount;
import vn.hotline.referral.ReferralStatus;

@Named
@ViewScoped
public class ReferralListPage extends GrowingList<ReferralRow> {

    private static final int ROWS = 25;

    @Inject
    private ReferralSearch search;

    @Inject
    private Me me;

    @Inject
    private OneMoment oneMoment;

    private ReferralStatus status;
    private boolean overdue;
    private ListOrder<ReferralColumn> order;
    private WaitingCount waiting;

    @PostConstruct
    void open() {
        status = FilterAddress.constant(ReferralStatus.class, "status");
        overdue = FilterAddress.flag("overdue", false);
        order = ListOrder.in("sort", Order.by(ReferralColumn.DRAFTED));
        show();
    }

    /** Where the list stands with these filters. */
    public String getAddress() {
        return new FilterAddress()
                .with("status", status)
                .with("overdue", overdue, false)
                .sorted("sort", order)
                .of("/referral/list");
    }

    @Override
    public void show() {
        oneMoment.read(() -> {
            waiting = search.waiting(me.getLine());
            super.show();
        });
    }

    public void sort(String column) {
        order.by(column);
        show();
    }

    @Override
    protected Slice<ReferralRow> read(Cursor after) {
        return search.list(new ReferralFilter(me.getLine(), status, overdue), order.get(), after, ROWS);
    }

    public ListOrder<ReferralColumn> getOrder() {
        return order;
    }

    public WaitingCount getWaiting() {
        return waiting;
    }

    public ReferralStatus[] getStatuses() {
        return ReferralStatus.values();
    }

    public ReferralStatus getStatus() {
        return status;
    }

    public void setStatus(ReferralStatus status) {
        this.status = status;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }
}
