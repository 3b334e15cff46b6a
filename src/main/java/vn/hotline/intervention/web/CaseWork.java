package vn.hotline.intervention.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import vn.hotline.intervention.lead.AssessmentForm;
import vn.hotline.intervention.lead.CaseAction;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.Colleagues;
import vn.hotline.intervention.lead.Colleagues.Colleague;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.form.Limits;

/** What is written down of the work in one case: judgements of the danger, actions, remarks. */
@Dependent
public class CaseWork implements Serializable {

    @Inject
    private CaseService service;

    @Inject
    private Colleagues staff;

    private long id;
    private AssessmentForm assessment = new AssessmentForm();
    private String kind;

    @Size(max = Limits.NARRATIVE)
    private String text;

    private LocalDateTime happenedAt;

    @Size(max = Limits.NARRATIVE)
    private String note;

    private Long mention;
    private transient List<Colleague> colleagues;

    void of(InterventionCase opened) {
        id = opened.getId();
        // the next conclusion is written afresh, and still answers the last one
        assessment.setReadAs(AssessmentForm.ofLast(opened).getReadAs());
    }

    void assess() {
        service.assess(id, assessment);
    }

    void recordAction() {
        service.recordAction(
                id,
                kind,
                text,
                happenedAt == null ? null : happenedAt.atZone(Days.ZONE).toInstant());
    }

    void addNote() {
        service.recordAction(id, CaseAction.NOTE, note, null);
    }

    /** Calls somebody in the note that is being written. */
    public void call() {
        getColleagues().stream()
                .filter(one -> Long.valueOf(one.id()).equals(mention))
                .findFirst()
                .ifPresent(one ->
                        note = (note == null || note.isBlank() ? "" : note.strip() + " ") + "@" + one.name() + " ");
        mention = null;
    }

    /** Who may read the case and so can be called in a note. */
    public List<Colleague> getColleagues() {
        if (colleagues == null) {
            colleagues = staff.all();
        }
        return colleagues;
    }

    public Long getMention() {
        return mention;
    }

    public void setMention(Long mention) {
        this.mention = mention;
    }

    public Risk[] getRisks() {
        return Risk.values();
    }

    public AssessmentForm getAssessment() {
        return assessment;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LocalDateTime getHappenedAt() {
        return happenedAt;
    }

    public void setHappenedAt(LocalDateTime happenedAt) {
        this.happenedAt = happenedAt;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
