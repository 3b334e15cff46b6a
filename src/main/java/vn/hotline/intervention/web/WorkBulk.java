package vn.hotline.intervention.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hotline.intervention.lead.AssignmentForm;
import vn.hotline.intervention.lead.CaseAction;
import vn.hotline.intervention.lead.CaseReviews;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.Colleagues;
import vn.hotline.intervention.lead.Colleagues.Colleague;
import vn.hotline.intervention.lead.ReviewForm;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.web.Marks;
import vn.hotline.platform.web.OneByOne;
import vn.hotline.platform.web.OneByOne.Outcome;
import vn.hotline.platform.web.OneByOne.Refused;
import vn.hotline.platform.web.Texts;

/**
 * One thing done with many cases, those that are not shown among them. Each is a transaction of its own, by the same verb as on its page;
 * what is refused stays marked, and what was typed stays until all is done.
 */
@Dependent
public class WorkBulk implements Serializable {

    @Inject
    private CaseService cases;

    @Inject
    private CaseReviews reviews;

    @Inject
    private Colleagues staff;

    @Inject
    private OneByOne oneByOne;

    @Inject
    private Texts texts;

    private final Marks marks = new Marks();
    private final Map<Long, CaseRow> known = new LinkedHashMap<>();
    private transient List<Colleague> colleagues;
    private Outcome outcome;
    private String said;
    private Long assignee;
    private LocalDate reviewDay;

    @Size(max = Limits.REASON)
    private String reviewReason;

    @Size(max = Limits.NARRATIVE)
    private String note;

    /** Rows that were read can be marked. */
    void knows(Collection<CaseRow> rows) {
        rows.forEach(row -> known.put(row.id(), row));
    }

    /** The list is read anew. */
    void forget() {
        known.clear();
    }

    /** Marks all of them, shown or not. */
    void markAll(Collection<CaseRow> rows) {
        knows(rows);
        rows.forEach(row -> marks.getRows().put(row.id(), true));
    }

    public void unmark() {
        marks.clear();
        outcome = null;
        said = null;
    }

    void give() {
        new Problems().require("bulkAssignee", assignee).throwIfAny();
        each("worklist.given", row -> {
            AssignmentForm form = AssignmentForm.of(row.assignedTo());
            form.setAssignee(assignee);
            cases.assign(row.id(), form);
        });
    }

    void putOff() {
        new Problems()
                .require("bulkReviewDay", reviewDay)
                .require("bulkReviewReason", VietnameseText.clean(reviewReason))
                .throwIfAny();
        each("worklist.putOff", row -> {
            ReviewForm form = reviews.read(row.id());
            form.setReviewDay(reviewDay);
            form.setReviewReason(reviewReason);
            reviews.putOff(row.id(), form);
        });
    }

    void addNote() {
        new Problems().require("bulkNote", VietnameseText.clean(note)).throwIfAny();
        each("worklist.noted", row -> cases.recordAction(row.id(), CaseAction.NOTE, note, null));
    }

    private void each(String done, Consumer<CaseRow> change) {
        List<CaseRow> marked = marked();
        new Problems().check(!marked.isEmpty(), null, "bulk.none").throwIfAny();
        outcome = oneByOne.each(marked, CaseRow::number, change);
        said = outcome.done() > 0 ? texts.text(done, outcome.done()) : null;
        Set<String> refused = outcome.refused().stream().map(Refused::number).collect(Collectors.toSet());
        marked.stream().filter(row -> !refused.contains(row.number())).forEach(row -> marks.clear(row.id()));
        if (refused.isEmpty()) {
            assignee = null;
            reviewDay = null;
            reviewReason = null;
            note = null;
        }
    }

    private List<CaseRow> marked() {
        Set<Long> ids = marks.ids();
        return known.values().stream().filter(row -> ids.contains(row.id())).toList();
    }

    public int getCount() {
        return marked().size();
    }

    /** How many are marked that are not among the rows. */
    public long beyond(List<CaseRow> shown) {
        return marked().stream().filter(row -> !shown.contains(row)).count();
    }

    public List<Colleague> getColleagues() {
        if (colleagues == null) {
            colleagues = staff.all();
        }
        return colleagues;
    }

    public Marks getMarks() {
        return marks;
    }

    /** How many were done, or null. It stays on the page: news of the same changes would take a word at its edge away. */
    public String getSaid() {
        return said;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public Long getAssignee() {
        return assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
