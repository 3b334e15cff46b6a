package vn.hotline.intervention.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import vn.hotline.intervention.AssignmentForm;
import vn.hotline.intervention.CaseColumn;
import vn.hotline.intervention.CaseFilter;
import vn.hotline.intervention.CaseGroup;
import vn.hotline.intervention.CaseRow;
import vn.hotline.intervention.InterventionSearch;
import vn.hotline.intervention.InterventionSearch.Colleague;
import vn.hotline.intervention.InterventionService;
import vn.hotline.intervention.RequestColumn;
import vn.hotline.intervention.RequestRow;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.web.FilterAddress;
import vn.hotline.platform.web.ListOrder;
import vn.hotline.platform.web.Marks;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.OneByOne;
import vn.hotline.platform.web.OneByOne.Outcome;
import vn.hotline.platform.web.Toast;

/** What waits for a supervisor's decision, and the cases of the centre. */
@Named
@ViewScoped
public class InterventionListPage implements Serializable {

    private static final int ROWS = 25;
    private static final int WAITING = 50;

    @Inject
    private InterventionSearch search;

    @Inject
    private InterventionService service;

    @Inject
    private OneByOne oneByOne;

    @Inject
    private Toast toast;

    @Inject
    private Me me;

    private CaseGroup group = CaseGroup.OPEN;
    private Risk risk;
    private Urgency urgency;
    private boolean mine;

    private final Waiting waiting = new Waiting();
    private ListOrder<CaseColumn> order;
    private List<CaseRow> rows;
    private Cursor next;
    private final Marks marks = new Marks();
    private Long assignee;
    private Outcome outcome;
    private transient List<Colleague> colleagues;

    @PostConstruct
    void open() {
        waiting.order = ListOrder.in("requests", Order.by(RequestColumn.URGENCY));
        order = ListOrder.in("sort", Order.by(CaseColumn.OPENED));
        if (isDeciding()) {
            waiting.show();
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
                .sorted("sort", order)
                .sorted("requests", waiting.order)
                .of("/intervention/list");
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
        Slice<CaseRow> slice =
                search.list(new CaseFilter(me.getLine(), group, risk, urgency, mine), order.get(), next, ROWS);
        rows.addAll(slice.rows());
        next = slice.next();
    }

    /** Gives the marked cases to one person. */
    public void give() {
        Outcome given =
                oneByOne.each(marked(rows, CaseRow::id, marks, "caseAssignee", assignee), CaseRow::getNumber, row -> {
                    AssignmentForm form = AssignmentForm.of(row.assignedTo());
                    form.setAssignee(assignee);
                    service.assign(row.id(), form);
                });
        say("bulk.cases.given", given, assignee);
        show();
        outcome = given;
    }

    /** @throws BusinessException at the field if nobody was chosen; if no row is marked */
    private static <T> List<T> marked(
            List<T> shown, ToLongFunction<T> idOf, Marks marked, String field, Long assignee) {
        Set<Long> ids = marked.ids();
        new Problems()
                .require(field, assignee)
                .check(!ids.isEmpty(), null, "bulk.none")
                .throwIfAny();
        return shown.stream().filter(row -> ids.contains(idOf.applyAsLong(row))).toList();
    }

    private void say(String key, Outcome given, Long to) {
        if (given.done() > 0) {
            toast.say(key, given.done(), nameOf(to));
        }
    }

    private String nameOf(Long userId) {
        return getColleagues().stream()
                .filter(one -> one.getId() == userId)
                .map(Colleague::getName)
                .findFirst()
                .orElse("");
    }

    /** Requests that wait for a decision. */
    public final class Waiting implements Serializable {

        private final Marks marks = new Marks();
        private ListOrder<RequestColumn> order;
        private List<RequestRow> rows = List.of();
        private int count;
        private Cursor next;
        private Long assignee;
        private Outcome outcome;

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
            Slice<RequestRow> slice = search.waitingRequests(order.get(), next, WAITING);
            rows.addAll(slice.rows());
            next = slice.next();
            count = next == null ? rows.size() : search.waiting().count();
        }

        /** Opens a case of each marked request and gives it to one person. */
        public void give() {
            Outcome given = oneByOne.each(
                    marked(rows, RequestRow::id, marks, "requestAssignee", assignee),
                    RequestRow::getContactNumber,
                    row -> service.openAsTold(row.id(), assignee));
            say("bulk.requests.given", given, assignee);
            show();
            InterventionListPage.this.show();
            outcome = given;
        }

        public List<RequestRow> getRows() {
            return rows;
        }

        /** How many there are, shown or not. */
        public int getCount() {
            return count;
        }

        public ListOrder<RequestColumn> getOrder() {
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

    public Waiting getWaiting() {
        return waiting;
    }

    public ListOrder<CaseColumn> getOrder() {
        return order;
    }

    public Marks getMarks() {
        return marks;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public List<Colleague> getColleagues() {
        if (colleagues == null) {
            colleagues = search.colleagues();
        }
        return colleagues;
    }

    public Long getAssignee() {
        return assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
    }

    public boolean isDeciding() {
        return me.has(Role.Name.SUPERVISOR);
    }

    public boolean isMoreRows() {
        return next != null;
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
