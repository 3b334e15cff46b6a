package vn.hotline.quality.review;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Words;

/** A score as it is being typed. */
@Words("quality.review.")
public class ReviewForm extends RecordForm {

    private List<MarkForm> marks = new ArrayList<>();

    @Size(max = Limits.REASON)
    private String summary;

    /** One for each criterion, in their order. */
    public List<MarkForm> getMarks() {
        return marks;
    }

    public void setMarks(List<MarkForm> marks) {
        this.marks = marks;
    }

    /** What whoever took the contact is told of all of it. */
    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }
}
