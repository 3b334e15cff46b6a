package vn.hotline.reporting.indicator;

import java.math.BigDecimal;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;

/** A value of the register that is put right. */
public class ValueForm extends RecordForm {

    @Shown(label = "indicator.value")
    private BigDecimal newValue;

    public BigDecimal getNewValue() {
        return newValue;
    }

    public void setNewValue(BigDecimal newValue) {
        this.newValue = newValue;
    }
}
