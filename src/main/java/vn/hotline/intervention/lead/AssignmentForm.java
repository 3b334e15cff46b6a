package vn.hotline.intervention.lead;

import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** Who leads a case. */
@Words("case.")
public class AssignmentForm extends RecordForm {

    @Shown(label = "case.assignTo", as = Shown.As.PERSON)
    private Long assignee;

    /** Who leads a case, to be changed. */
    public static AssignmentForm of(InterventionCase led) {
        return of(led.getAssignedTo());
    }

    /** @param assignee who leads it as the page shows it, or null */
    public static AssignmentForm of(Long assignee) {
        AssignmentForm form = new AssignmentForm();
        form.setAssignee(assignee);
        return form.asRead();
    }

    public Long getAssignee() {
        return assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
    }
}
