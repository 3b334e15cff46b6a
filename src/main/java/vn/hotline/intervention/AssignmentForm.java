package vn.hotline.intervention;

import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** Who leads a case. */
@Words("case.")
public class AssignmentForm extends RecordForm {

    @Shown(label = "case.assignTo", as = Shown.As.PERSON)
    private Long assignee;

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
