package vn.hotline.quality.review;

import jakarta.validation.constraints.Size;
import vn.hotline.kernel.form.FormPart;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.Words;

/** What is said by one criterion, as typed. */
@Words("quality.mark.")
public class MarkForm implements FormPart {

    private static final long serialVersionUID = 1L;

    private Long criterion;
    private Integer step;

    @Size(max = Limits.REASON)
    private String remark;

    public MarkForm() {}

    MarkForm(Mark mark) {
        criterion = mark.getCriterionId();
        step = mark.getStep();
        remark = mark.getRemark();
    }

    public Long getCriterion() {
        return criterion;
    }

    public void setCriterion(Long criterion) {
        this.criterion = criterion;
    }

    /** From 0, or {@link Mark#DOES_NOT_APPLY}; null until something is chosen. */
    public Integer getStep() {
        return step;
    }

    public void setStep(Integer step) {
        this.step = step;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
