package vn.hotline.reporting.publication.indicator;

import java.math.BigDecimal;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;

/** A value of the register that is put right. */
public class ValueForm extends RecordForm {

    @Shown(label = "indicator.value")
    private BigDecimal newValue;

    @Shown(label = "indicator.previous")
    private BigDecimal newPrevious;

    public BigDecimal getNewValue() {
        return newValue;
    }

    public void setNewValue(BigDecimal newValue) {
        this.newValue = newValue;
    }

    /** As its body printed it; null to take what is entered of the year before. */
    public BigDecimal getNewPrevious() {
        return newPrevious;
    }

    public void setNewPrevious(BigDecimal newPrevious) {
        this.newPrevious = newPrevious;
    }
}
