package vn.hotline.intervention.lead;

import jakarta.validation.constraints.Size;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** What is concluded on the risk a child runs, and why; it stands beside the last conclusion. */
@Words("case.")
public class AssessmentForm extends RecordForm {

    @Shown(label = "case.conclusion")
    private Risk risk;

    @Size(max = Limits.NARRATIVE)
    private String reasons;

    /** What was concluded last, which the next conclusion takes the place of. */
    public static AssessmentForm ofLast(InterventionCase assessed) {
        AssessmentForm form = new AssessmentForm();
        RiskAssessment last = assessed.getLastAssessment();
        if (last != null) {
            form.risk = last.getRisk();
            form.reasons = last.getReasons();
        }
        return form.asRead();
    }

    public Risk getRisk() {
        return risk;
    }

    public void setRisk(Risk risk) {
        this.risk = risk;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }
}
