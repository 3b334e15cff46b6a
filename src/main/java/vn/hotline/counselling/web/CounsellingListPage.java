package vn.hotline.counselling.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.counselling.CounsellingRow;
import vn.hotline.counselling.CounsellingSearch;
import vn.hotline.counselling.CounsellingStatus;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.web.FilterAddress;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.Me;

@Named
@ViewScoped
public class CounsellingListPage extends GrowingList<CounsellingRow> {

    private static final int ROWS = 25;
    private static final int FOLLOW_UPS = 30;
    private static final int AHEAD = 7;

    @Inject
    private CounsellingSearch search;

    @Inject
    private Clock clock;

    @Inject
    private Me me;

    @Inject
    private OneMoment oneMoment;

    private CounsellingStatus status = CounsellingStatus.WAITING;
    private List<CounsellingRow> followUps;
    private int followUpsShown = FOLLOW_UPS;
    private int followUpCount;

    @PostConstruct
    void open() {
        if (FilterAddress.constant(CounsellingStatus.class, "status") != null) {
            status = FilterAddress.constant(CounsellingStatus.class, "status");
        }
        show();
    }

    /** Where the list stands with these filters. */
    public String getAddress() {
        return new FilterAddress()
                .with("status", status, CounsellingStatus.WAITING)
                .of("/counselling/list");
    }

    @Override
    public void show() {
        oneMoment.read(() -> {
            super.show();
            showFollowUps();
        });
    }

    /** As many again. */
    public void moreFollowUps() {
        followUpsShown += FOLLOW_UPS;
        showFollowUps();
    }

    private void showFollowUps() {
        LocalDate upTo = getToday().plusDays(AHEAD);
        followUps = search.followUps(me.getLine(), upTo, followUpsShown);
        followUpCount = followUps.size() < followUpsShown ? followUps.size() : search.followUpCount(me.getLine(), upTo);
    }

    public int getFollowUpCount() {
        return followUpCount;
    }

    @Override
    protected Slice<CounsellingRow> read(Cursor after) {
        return search.list(me.getLine(), status, after, ROWS);
    }

    public LocalDate getToday() {
        return Days.dayOf(clock.instant());
    }

    public List<CounsellingRow> getFollowUps() {
        return followUps;
    }

    public CounsellingStatus[] getStatuses() {
        return CounsellingStatus.values();
    }

    public CounsellingStatus getStatus() {
        return status;
    }

    public void setStatus(CounsellingStatus status) {
        this.status = status;
    }
}
