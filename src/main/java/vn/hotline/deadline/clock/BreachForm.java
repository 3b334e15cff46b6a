package vn.hotline.deadline.clock;

import jakarta.validation.constraints.Size;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Words;

/** Why a limit was not kept. */
@Words("clock.")
public class BreachForm extends RecordForm {

    @Size(max = Limits.REASON)
    private String breachReason;

    static BreachForm of(LawClock clock) {
        BreachForm form = new BreachForm();
        form.setBreachReason(clock.getBreachReason());
        return form.asRead();
    }

    public String getBreachReason() {
        return breachReason;
    }

    public void setBreachReason(String breachReason) {
        this.breachReason = breachReason;
    }
}
