package vn.hotline.intervention.lead;

import java.time.LocalDate;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** When a case is to be looked at again, and why. */
@Words("case.")
public class ReviewForm extends RecordForm {

    @Shown
    private LocalDate reviewDay;

    @Shown
    private String reviewReason;

    /** As it stands, to be changed. */
    public static ReviewForm of(InterventionCase one) {
        ReviewForm form = new ReviewForm();
        form.reviewDay = one.getReviewDue() == null ? null : Days.dayOf(one.getReviewDue());
        form.reviewReason = one.getReviewReason();
        return form.asRead();
    }

    public LocalDate getReviewDay() {
        return reviewDay;
    }

    public void setReviewDay(LocalDate reviewDay) {
        this.reviewDay = reviewDay;
    }

    public String getReviewReason() {
        return reviewReason;
    }

    public void setReviewReason(String reviewReason) {
        this.reviewReason = reviewReason;
    }
}
