package vn.hotline.intervention.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hotline.intervention.lead.Colleagues;
import vn.hotline.intervention.lead.Colleagues.Colleague;
import vn.hotline.intervention.left.LeftWork;
import vn.hotline.kernel.Part;
import vn.hotline.platform.web.Toast;

/** What people who left had in hand, to be given to somebody one by one. */
@Named
@ViewScoped
public class InterventionLeftPage implements Serializable {

    private static final int ROWS = 50;

    @Inject
    private LeftWork work;

    @Inject
    private Colleagues staff;

    @Inject
    private Toast toast;

    private Part<LeftWork.Row> found;
    private int shown = ROWS;
    private transient List<Colleague> colleagues;
    private LeftWork.Row chosen;
    private Long assignee;
    private String reason;

    @PostConstruct
    public void show() {
        found = work.list(shown);
    }

    public void choose(LeftWork.Row row) {
        chosen = row;
        assignee = null;
        reason = null;
    }

    public String give() {
        work.give(chosen.kind(), chosen.id(), assignee, reason);
        toast.sayAfterRedirect("left.given", chosen.number());
        return "/intervention/left?faces-redirect=true";
    }

    public List<LeftWork.Row> getRows() {
        return found.rows();
    }

    /** How many there are, shown or not. */
    public int getAll() {
        return found.all();
    }

    /** As many again. */
    public void more() {
        shown += ROWS;
        show();
    }

    public List<Colleague> getColleagues() {
        if (colleagues == null) {
            colleagues = staff.all();
        }
        return colleagues;
    }

    public LeftWork.Row getChosen() {
        return chosen;
    }

    public Long getAssignee() {
        return assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
