package vn.hotline.intervention.lead;

import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** How a case is classified, to be put right. */
@Words("case.")
public class ClassificationForm extends RecordForm {

    @Shown(label = "contact.interventionType", as = Shown.As.CODE, lists = "INTERVENTION_TYPE")
    private String type;

    @Shown(label = "contact.urgency")
    private Urgency urgency;

    @Shown(label = "contact.provinceId", as = Shown.As.PROVINCE)
    private Integer provinceId;

    /** How a case is classified, to be put right. */
    public static ClassificationForm of(InterventionCase classified) {
        ClassificationForm form = new ClassificationForm();
        form.type = classified.getType();
        form.urgency = classified.getUrgency();
        form.provinceId = classified.getProvinceId();
        return form.asRead();
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public Integer getProvinceId() {
        return provinceId;
    }

    public void setProvinceId(Integer provinceId) {
        this.provinceId = provinceId;
    }
}
