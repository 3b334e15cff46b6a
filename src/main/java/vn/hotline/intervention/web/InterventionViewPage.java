package vn.hotline.intervention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hotline.intervention.AssessmentForm;
import vn.hotline.intervention.AssignmentForm;
import vn.hotline.intervention.CaseChild;
import vn.hotline.intervention.CaseChildForm;
import vn.hotline.intervention.CaseContactRow;
import vn.hotline.intervention.CaseDeadline;
import vn.hotline.intervention.CaseMove;
import vn.hotline.intervention.CaseRow;
import vn.hotline.intervention.CaseStatus;
import vn.hotline.intervention.ClassificationForm;
import vn.hotline.intervention.InterventionCase;
import vn.hotline.intervention.InterventionSearch;
import vn.hotline.intervention.InterventionSearch.Colleague;
import vn.hotline.intervention.InterventionSearch.TimelineRow;
import vn.hotline.intervention.InterventionService;
import vn.hotline.intervention.OffenderForm;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.ReferenceData;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;

/** One case: where it stands, whom it protects, what was done; each verb is one line. */
@Named
@ViewScoped
public class InterventionViewPage implements Serializable {

    private static final String NOTE = "NOTE";

    @Inject
    private InterventionService service;

    @Inject
    private InterventionSearch search;

    @Inject
    private ReferenceData reference;

    @Inject
    private Timeline timeline;

    @Inject
    private CurrentUser current;

    @Inject
    private Show show;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    private long id;
    private InterventionCase found;
    private Map<CaseStatus, Instant> reached;
    private List<TimelineRow> happened;
    private List<CaseDeadline> deadlines = List.of();
    private StatusChange ended;
    private CaseRow remaining;
    private Instant now;
    private List<Colleague> colleagues = List.of();
    private List<CaseContactRow> contacts = List.of();
    private TimelineFilter filter = TimelineFilter.ALL;

    private CaseMove move = CaseMove.CLOSE;

    @Size(max = Limits.REASON)
    private String reason;

    private String outcome;
    private AssessmentForm assessment = new AssessmentForm();
    private Long childId;
    private CaseChildForm child = new CaseChildForm();
    private OffenderForm offender = new OffenderForm();
    private String kind;

    @Size(max = Limits.NARRATIVE)
    private String text;

    private LocalDateTime happenedAt;

    @Size(max = Limits.NARRATIVE)
    private String note;

    private AssignmentForm assignment = new AssignmentForm();
    private ClassificationForm classification = new ClassificationForm();

    @Size(max = Limits.REASON)
    private String correctionReason;

    private CaseContactRow wrongContact;

    @Size(max = Limits.REASON)
    private String unlinkReason;

    public void open() {
        found = service.read(id);
        reached = search.reached(id);
        happened = search.timeline(id);
        contacts = search.contactsOf(id);
        now = current.act().at();
        deadlines = found.getStatus().isOpen() ? search.deadlines(id) : List.of();
        if (!isChangeable()) {
            ended = search.lastMove(id).orElse(null);
            remaining = found.getMergedInto() == null ? null : search.row(found.getMergedInto());
        }
        if (isDeciding()) {
            colleagues = search.colleagues();
        }
        assignment = found.assignment();
        classification = found.classification();
        // the next conclusion is written afresh, and still answers the last one
        assessment.setReadAs(found.lastAssessment().getReadAs());
    }

    // ---------------------------------------------------------------- what may be done

    public boolean isDeciding() {
        return current.has(Role.SUPERVISOR);
    }

    /** Whether things may still be changed by this person. */
    public boolean isLeading() {
        return isDeciding() && found.getStatus().isOpen();
    }

    /** A case that was merged or annulled stays as it is. */
    public boolean isChangeable() {
        return !found.getStatus().isVoid();
    }

    public boolean isRecording() {
        return isChangeable()
                && (isDeciding() || found.isAssignedTo(current.get().userId()));
    }

    /** A case keeps one contact at least. */
    public boolean isUnlinking() {
        return isLeading() && contacts.size() > 1;
    }

    public boolean may(String moveName) {
        return isDeciding() && CaseMove.valueOf(moveName).isPossibleFrom(found.getStatus());
    }

    /** The move along the road from where the case stands; null at its end. */
    public CaseMove getForward() {
        return isDeciding()
                ? Arrays.stream(CaseMove.values())
                        .filter(one -> one.isPossibleFrom(found.getStatus()) && !one.isReasonNeeded())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    // ---------------------------------------------------------------- verbs

    public String goForward() {
        return moved(getForward());
    }

    /** Opens the dialog of a move that needs a reason or an outcome. */
    public void ask(String moveName) {
        move = CaseMove.valueOf(moveName);
    }

    public String goOn() {
        return moved(move);
    }

    private String moved(CaseMove chosen) {
        service.move(id, chosen, reason, outcome);
        toast.sayAfterRedirect("case.moved", found.getNumber(), chosen.getTo());
        return again();
    }

    public String assess() {
        service.assess(id, assessment);
        return saved();
    }

    public void newChild() {
        childId = null;
        child = new CaseChildForm();
    }

    public void editChild(CaseChild present) {
        childId = present.getId();
        child = present.asForm();
    }

    public String saveChild() {
        if (childId == null) {
            service.addChild(id, child);
        } else {
            service.changeChild(id, childId, child);
        }
        return saved();
    }

    public String addOffender() {
        service.addOffender(id, offender);
        return saved();
    }

    public String recordAction() {
        service.recordAction(
                id,
                kind,
                text,
                happenedAt == null ? null : happenedAt.atZone(Days.ZONE).toInstant());
        return saved();
    }

    public String addNote() {
        service.recordAction(id, NOTE, note, null);
        return saved();
    }

    public String assign() {
        service.assign(id, assignment);
        return saved();
    }

    public String correct() {
        service.correct(id, classification, correctionReason);
        return saved();
    }

    /** Opens the dialog that asks why a contact is taken out. */
    public void askUnlink(CaseContactRow row) {
        wrongContact = row;
    }

    public String unlink() {
        service.unlink(id, wrongContact.contactId(), unlinkReason);
        toast.sayAfterRedirect("case.unlinked", wrongContact.number(), found.getNumber());
        return again();
    }

    private String saved() {
        toast.sayAfterRedirect("case.saved", found.getNumber());
        return again();
    }

    private String again() {
        return "/intervention/view?faces-redirect=true&id=" + id;
    }

    // ---------------------------------------------------------------- what is shown

    public List<CaseStatus> getSteps() {
        return CaseStatus.steps();
    }

    /** "done", "now" or empty: a step that was skipped is not done. */
    public String stateOf(CaseStatus step) {
        if (step == found.getStatus()) {
            return "now";
        }
        return isBehind(step) && reached.containsKey(step) ? "done" : "";
    }

    /** When a step was reached, or that it was skipped or is still to come. */
    public String noteOf(CaseStatus step) {
        if (step != found.getStatus() && !isBehind(step)) {
            return texts.text("case.step.notYet");
        }
        return reached.containsKey(step) ? show.brief(reached.get(step)) : texts.text("case.step.skipped");
    }

    private boolean isBehind(CaseStatus step) {
        return step.ordinal() < found.getStatus().ordinal();
    }

    public List<CaseDeadline> getDeadlines() {
        return deadlines;
    }

    public Instant getNow() {
        return now;
    }

    /** "Đúng hạn", "Trễ 2 giờ 05" or how long is left. */
    public String textOf(CaseDeadline deadline) {
        return switch (deadline.state(now)) {
            case "met" -> texts.text("case.deadline.met");
            case "missed" ->
                texts.text("case.deadline.missed", show.span(Duration.between(deadline.due(), deadline.met())));
            default -> show.due(deadline.due());
        };
    }

    public List<TimelineLine> getTimeline() {
        return timeline.lines(happened, filter);
    }

    public Commune getCommune() {
        return reference.commune(found.getCommuneId()).orElse(null);
    }

    /** Places are those of this day. */
    public LocalDate getPlaceDay() {
        return found.getOpenedDay();
    }

    /** The move that merged or annulled the case, or null. */
    public StatusChange getEnded() {
        return ended;
    }

    /** The case it was merged into, or null. */
    public CaseRow getRemaining() {
        return remaining;
    }

    public InterventionCase getFound() {
        return found;
    }

    public List<CaseContactRow> getContacts() {
        return contacts;
    }

    /** The contact that is to be taken out, or null. */
    public CaseContactRow getWrongContact() {
        return wrongContact;
    }

    public List<Colleague> getColleagues() {
        return colleagues;
    }

    public TimelineFilter[] getFilters() {
        return TimelineFilter.values();
    }

    public Risk[] getRisks() {
        return Risk.values();
    }

    public Sex[] getSexes() {
        return Sex.values();
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    public CaseMove getMove() {
        return move;
    }

    public Long getChildId() {
        return childId;
    }

    public CaseChildForm getChild() {
        return child;
    }

    public OffenderForm getOffender() {
        return offender;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public TimelineFilter getFilter() {
        return filter;
    }

    public void setFilter(TimelineFilter filter) {
        this.filter = filter == null ? TimelineFilter.ALL : filter;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
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

    public AssignmentForm getAssignment() {
        return assignment;
    }

    public ClassificationForm getClassification() {
        return classification;
    }

    public String getCorrectionReason() {
        return correctionReason;
    }

    public void setCorrectionReason(String correctionReason) {
        this.correctionReason = correctionReason;
    }

    public String getUnlinkReason() {
        return unlinkReason;
    }

    public void setUnlinkReason(String unlinkReason) {
        this.unlinkReason = unlinkReason;
    }
}
