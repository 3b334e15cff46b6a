package vn.hotline.intervention.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.intervention.CaseFilter;
import vn.hotline.intervention.CaseGroup;
import vn.hotline.intervention.CaseRow;
import vn.hotline.intervention.InterventionSearch;
import vn.hotline.intervention.RequestRow;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.web.FilterAddress;
import vn.hotline.platform.web.Me;

/** What waits for a supervisor's decision, and the cases of the centre. */
@Named
@ViewScoped
public class InterventionListPage implements Serializable {

    private static final int ROWS = 25;
    private static final int WAITING = 50;

    @Inject
    private InterventionSearch search;

    @Inject
    private Me me;

    private CaseGroup group = CaseGroup.OPEN;
    private Risk risk;
    private Urgency urgency;
    private boolean mine;

    private List<RequestRow> waiting = List.of();
    private int waitingShown = WAITING;
    private int waitingCount;
    private List<CaseRow> rows;
    private Cursor next;

    @PostConstruct
    void open() {
        if (isDeciding()) {
            showWaiting();
        }
        mine = FilterAddress.flag("mine", !isDeciding());
        risk = FilterAddress.constant(Risk.class, "risk");
        urgency = FilterAddress.constant(Urgency.class, "urgency");
        if (FilterAddress.has("group")) {
            group = FilterAddress.constant(CaseGroup.class, "group");
        }
        show();
    }

    /** Where the list stands with these filters. */
    public String getAddress() {
        return new FilterAddress()
                .with("group", group, CaseGroup.OPEN)
                .with("risk", risk)
                .with("urgency", urgency)
                .with("mine", mine, !isDeciding())
                .of("/intervention/list");
    }

    /** As many again. */
    public void moreWaiting() {
        waitingShown += WAITING;
        showWaiting();
    }

    private void showWaiting() {
        waiting = search.waitingRequests(waitingShown);
        waitingCount = waiting.size() < waitingShown
                ? waiting.size()
                : search.waiting().count();
    }

    public int getWaitingCount() {
        return waitingCount;
    }

    public void show() {
        rows = new ArrayList<>();
        next = null;
        more();
    }

    public void more() {
        Slice<CaseRow> slice = search.list(new CaseFilter(me.getLine(), group, risk, urgency, mine), next, ROWS);
        rows.addAll(slice.rows());
        next = slice.next();
    }

    public boolean isDeciding() {
        return me.has(Role.Name.SUPERVISOR);
    }

    public boolean isMoreRows() {
        return next != null;
    }

    public List<RequestRow> getWaiting() {
        return waiting;
    }

    public List<CaseRow> getRows() {
        return rows;
    }

    public CaseGroup[] getGroups() {
        return CaseGroup.values();
    }

    public Risk[] getRisks() {
        return Risk.values();
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    public CaseGroup getGroup() {
        return group;
    }

    public void setGroup(CaseGroup group) {
        this.group = group;
    }

    public Risk getRisk() {
        return risk;
    }

    public void setRisk(Risk risk) {
        this.risk = risk;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }
}
