package vn.hotline.counselling;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** A counselling record as it is being typed. */
@Words("counselling.")
public class CounsellingForm extends RecordForm {

    @Shown(as = Shown.As.CODE, lists = "COUNSELLING_TOPIC")
    private List<String> topics = new ArrayList<>();

    @Size(max = Limits.NARRATIVE)
    private String advice;

    @Shown(as = Shown.As.CODE, lists = "COUNSELLING_OUTCOME")
    private String outcome;

    private LocalDate followUpOn;

    @Size(max = Limits.REASON)
    private String followUpNote;

    public List<String> getTopics() {
        return topics;
    }

    public void setTopics(List<String> topics) {
        this.topics = topics == null ? new ArrayList<>() : topics;
    }

    public String getAdvice() {
        return advice;
    }

    public void setAdvice(String advice) {
        this.advice = advice;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public LocalDate getFollowUpOn() {
        return followUpOn;
    }

    public void setFollowUpOn(LocalDate followUpOn) {
        this.followUpOn = followUpOn;
    }

    public String getFollowUpNote() {
        return followUpNote;
    }

    public void setFollowUpNote(String followUpNote) {
        this.followUpNote = followUpNote;
    }
}
