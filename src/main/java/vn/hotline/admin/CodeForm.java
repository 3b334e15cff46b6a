package vn.hotline.admin;

import jakarta.validation.constraints.Size;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Words;

/** What an entry of a code list says. */
@Words("code.")
public class CodeForm extends RecordForm {

    private static final int LABEL = 120;

    @Size(max = LABEL)
    private String labelVi;

    @Size(max = LABEL)
    private String labelEn;

    private Integer position;

    private boolean offered = true;

    public String getLabelVi() {
        return labelVi;
    }

    public void setLabelVi(String labelVi) {
        this.labelVi = labelVi;
    }

    public String getLabelEn() {
        return labelEn;
    }

    public void setLabelEn(String labelEn) {
        this.labelEn = labelEn;
    }

    public Integer getPosition() {
        return position;
    }

    public void setPosition(Integer position) {
        this.position = position;
    }

    public boolean isOffered() {
        return offered;
    }

    public void setOffered(boolean offered) {
        this.offered = offered;
    }
}
