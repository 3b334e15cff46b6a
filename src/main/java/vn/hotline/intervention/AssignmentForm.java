package vn.hotline.intervention;

import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** Who leads a case. */
@Words("case.")
public class AssignmentForm extends RecordForm {

    @Shown(label = "case.assignTo", as = Shown.As.PERSON)
    private Long assignee;

    public Long getAssignee() {
        return assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
    }
}
