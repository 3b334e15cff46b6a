package vn.hotline.intervention.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hotline.intervention.lead.AssignmentForm;
import vn.hotline.intervention.lead.CaseColumn;
import vn.hotline.intervention.lead.CaseFilter;
import vn.hotline.intervention.lead.CaseGroup;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseSearch;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.Colleagues;
import vn.hotline.intervention.lead.Colleagues.Colleague;
import vn.hotline.intervention.request.RequestColumn;
import vn.hotline.intervention.request.RequestRow;
import vn.hotline.intervention.request.RequestSearch;
import vn.hotline.intervention.request.RequestService;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.FilterAddress;
import vn.hotline.platform.web.ListOrder;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.OneByOne;
import vn.hotline.platform.web.OneByOne.Outcome;
import vn.hotline.platform.web.Toast;

/** What waits for a supervisor's decision, and the cases of the centre. */
@Named
@ViewScoped
public class InterventionListPage extends GivenList<CaseRow, CaseColumn> {

    private static final int ROWS = 25;
    private static final int WAITING = 50;

    @Inject
    private CaseSearch search;

    @Inject
    private Colleagues staff;

    @Inject
    private RequestSearch requestSearch;

    @Inject
    private CaseService service;

    @Inject
    private RequestService requests;

    @Inject
    private OneByOne oneByOne;

    @Inject
    private Toast toast;

    @Inject
    private Me me;

    @Inject
    private OneMoment oneMoment;

    private CaseGroup group = CaseGroup.OPEN;
    private Risk risk;
    private Urgency urgency;
    private boolean mine;

    private final Waiting waiting = new Waiting();
    private transient List<Colleague> colleagues;

    @PostConstruct
    void open() {
        waiting.setOrder(ListOrder.in("requests", Order.by(RequestColumn.URGENCY)));
        setOrder(ListOrder.in("sort", Order.by(CaseColumn.OPENED)));
        mine = FilterAddress.flag("mine", !isDeciding());
        risk = FilterAddress.constant(Risk.class, "risk");
        urgency = FilterAddress.constant(Urgency.class, "urgency");
        if (FilterAddress.has("group")) {
            group = FilterAddress.constant(CaseGroup.class, "group");
        }
        oneMoment.read(() -> {
            if (isDeciding()) {
                waiting.show();
                getColleagues();
            }
            show();
        });
    }

    /** Where the list stands with these filters. */
    public String getAddress() {
        return new FilterAddress()
                .with("group", group, CaseGroup.OPEN)
                .with("risk", risk)
                .with("urgency", urgency)
                .with("mine", mine, !isDeciding())
                .sorted("sort", getOrder())
                .sorted("requests", waiting.getOrder())
                .of("/intervention/list");
    }

    @Override
    protected Slice<CaseRow> read(Order<CaseColumn> by, Cursor after) {
        return search.list(new CaseFilter(me.getLine(), group, risk, urgency, mine), by, after, ROWS);
    }

    /** Gives the marked cases to one person. */
    public void give() {
        Outcome given = oneByOne.each(marked(CaseRow::id, "caseAssignee"), CaseRow::number, row -> {
            AssignmentForm form = AssignmentForm.of(row.assignedTo());
            form.setAssignee(getAssignee());
            service.assign(row.id(), form);
        });
        say("bulk.cases.given", given, getAssignee());
        show();
        setOutcome(given);
    }

    private void say(String key, Outcome given, Long to) {
        if (given.done() > 0) {
            toast.say(key, given.done(), nameOf(to));
        }
    }

    private String nameOf(Long userId) {
        return getColleagues().stream()
                .filter(one -> one.id() == userId)
                .map(Colleague::name)
                .findFirst()
                .orElse("");
    }

    /** Requests that wait for a decision. */
    public final class Waiting extends GivenList<RequestRow, RequestColumn> {

        private int count;

        @Override
        protected Slice<RequestRow> read(Order<RequestColumn> by, Cursor after) {
            return requestSearch.waitingRequests(by, after, WAITING);
        }

        @Override
        public void more() {
            super.more();
            count = isMoreRows() ? requestSearch.waiting().count() : getRows().size();
        }

        /** Opens a case of each marked request and gives it to one person. */
        public void give() {
            Outcome given = oneByOne.each(
                    marked(RequestRow::id, "requestAssignee"),
                    RequestRow::contactNumber,
                    row -> requests.openAsTold(row.id(), getAssignee()));
            say("bulk.requests.given", given, getAssignee());
            show();
            InterventionListPage.this.show();
            setOutcome(given);
        }

        /** How many there are, shown or not. */
        public int getCount() {
            return count;
        }
    }

    public Waiting getWaiting() {
        return waiting;
    }

    public List<Colleague> getColleagues() {
        if (colleagues == null) {
            colleagues = staff.all();
        }
        return colleagues;
    }

    public boolean isDeciding() {
        return me.may(Verb.REQUEST_READ);
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
