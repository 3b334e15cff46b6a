package vn.hotline.quality.rubric;

import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Words;

/** What an edition says beside its criteria, as typed. */
@Words("quality.rubric.")
public class RubricForm extends RecordForm {

    private Integer perWeek;

    /** How many contacts are drawn of each operator and week; none at 0. */
    public Integer getPerWeek() {
        return perWeek;
    }

    public void setPerWeek(Integer perWeek) {
        this.perWeek = perWeek;
    }
}
