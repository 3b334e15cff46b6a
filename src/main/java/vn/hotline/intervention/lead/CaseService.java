package vn.hotline.intervention.lead;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hotline.intervention.merge.MergeService;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.security.Assignees;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Verb;

/** Leading cases: a supervisor moves them on, the operator in charge writes down what is done in them. */
@Stateless
@May(Verb.CASE_READ)
public class CaseService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private Permission permission;

    @Inject
    private AuditTrail audit;

    @Inject
    private CaseCheck check;

    @Inject
    private Assignees assignees;

    @Inject
    private Colleagues staff;

    /** Opens a case to be read, which leaves its mark. */
    public InterventionCase read(long caseId) {
        InterventionCase found = records.find(InterventionCase.class, caseId);
        found.getChildren().size();
        found.getOffenders().size();
        found.getAssessments().size();
        found.getContacts().size();
        audit.record(AuditAction.READ, RecordKind.CASE, caseId, null);
        return found;
    }

    /**
     * Moves a case along its procedure, or annuls it; merging needs to be told more: {@link MergeService}.
     *
     * @param outcome code of how the case ended, for a closing move
     * @throws BusinessException at {@code reason} or {@code outcome} where the move needs it
     */
    @May(Verb.CASE_STEP)
    public void move(long caseId, CaseMove move, String reason, String outcome) {
        if (move == CaseMove.MERGE) {
            throw BusinessException.at("caseNumber", "input.required");
        }
        String why = VietnameseText.clean(reason);
        changes.to(move.getVerb(), InterventionCase.class, caseId, (moved, change) -> {
            checkCarriedOut(move, moved);
            if (outcome != null && move != CaseMove.ANNUL) {
                check.code("outcome", CodeList.CASE_OUTCOME, outcome);
            }
            change.moves(moved.move(move, why, outcome, change.stamp()));
            // else the reason tells of people: it stays in the case, out of the reports
            change.because(move == CaseMove.ANNUL ? why : null);
        });
    }

    /** Reviewed is what was done for the case; a note is nothing done. */
    private void checkCarriedOut(CaseMove move, InterventionCase moved) {
        if (move == CaseMove.REVIEW && moved.getStatus() == CaseStatus.ACTION) {
            long done = entities.createQuery(
                            "select count(a) from CaseAction a where a.caseId = :case and a.kind <> :note", Long.class)
                    .setParameter("case", moved.getId())
                    .setParameter("note", CaseAction.NOTE)
                    .getSingleResult();
            new Problems().check(done > 0, null, "case.step.actionNeeded").throwIfAny();
        }
    }

    /**
     * @throws vn.hotline.kernel.form.StaleRecord if somebody concluded something else meanwhile
     * @throws BusinessException at {@code risk} or {@code reasons} if it is missing or too long
     */
    @May(Verb.CASE_ASSESS)
    public void assess(long caseId, AssessmentForm form) {
        changes.to(
                Verb.CASE_ASSESS, InterventionCase.class, caseId, form, AssessmentForm::ofLast, (assessed, change) -> {
                    new Problems()
                            .require("risk", form.getRisk())
                            .require("reasons", form.getReasons())
                            .throwIfAny();
                    assessed.assess(form.getRisk(), check.text("reasons", form.getReasons()), change.stamp());
                });
    }

    /**
     * Writes down what was done. Whoever is called in it by name is told.
     *
     * @param happenedAt null for just now
     * @throws BusinessException if an operator is not in charge of the case; at {@code note} or {@code text} if somebody is called who
     *     may not read it
     */
    @May(Verb.CASE_RECORD_ACTION)
    public void recordAction(long caseId, String kind, String text, Instant happenedAt) {
        changes.to(Verb.CASE_RECORD_ACTION, InterventionCase.class, caseId, (found, change) -> {
            check.code("kind", CodeList.ACTION_KIND, kind);
            String field = CaseAction.NOTE.equals(kind) ? "note" : "text";
            String cleaned = check.text(field, text);
            Mentions called = Mentions.in(cleaned, staff.all(), field);
            if (happenedAt != null && happenedAt.isAfter(change.stamp().at())) {
                throw BusinessException.at("happenedAt", "case.actionInFuture");
            }
            change.leaves(found.noteAction(kind, cleaned, happenedAt, change.stamp()))
                    .tells(Optional.of(called));
        });
    }

    /**
     * @throws vn.hotline.kernel.form.StaleRecord if somebody gave it to somebody else meanwhile
     * @throws BusinessException at {@code assignee} if nobody is chosen, or who leads it already
     */
    @May(Verb.CASE_ASSIGN)
    public void assign(long caseId, AssignmentForm form) {
        changes.to(Verb.CASE_ASSIGN, InterventionCase.class, caseId, form, AssignmentForm::of, (assigned, change) -> {
            new Problems().require("assignee", form.getAssignee()).throwIfAny();
            if (assigned.isLedBy(form.getAssignee())) {
                throw BusinessException.at("assignee", "case.alreadyAssigned");
            }
            Long assignee =
                    assignees.of(assigned.getCentreId(), form.getAssignee()).getId();
            change.leaves(assigned.assign(assignee, null, change.stamp())).says(Detail.text("case.assign"));
        });
    }

    /**
     * Gives a case to somebody else because who led it leaves.
     *
     * @throws BusinessException at {@code assignee} if the person cannot lead it
     */
    @May(Verb.CASE_HAND_OVER)
    public void handOver(long caseId, Long userId, String reason) {
        new Problems().require("assignee", userId).throwIfAny();
        String why = VietnameseText.clean(reason);
        changes.to(Verb.CASE_HAND_OVER, InterventionCase.class, caseId, (given, change) -> {
            Long assignee = assignees.of(given.getCentreId(), userId).getId();
            change.leaves(given.assign(assignee, why, change.stamp())).says(Detail.text("case.assign"));
        });
    }

    /**
     * Puts type, urgency and province right. Figures move with it.
     *
     * @throws BusinessException with every problem at its field
     * @throws vn.hotline.kernel.form.StaleRecord if somebody did so meanwhile
     */
    @May(Verb.CASE_CORRECT)
    public void correct(long caseId, ClassificationForm form, String reason) {
        changes.to(
                Verb.CASE_CORRECT,
                InterventionCase.class,
                caseId,
                form,
                ClassificationForm::of,
                (corrected, change) -> {
                    String why = checked(form, corrected, reason);
                    change.leaves(corrected.correct(form, why, change.stamp()))
                            .because(why)
                            .as(AuditAction.CORRECT);
                });
    }

    private String checked(ClassificationForm form, InterventionCase corrected, String reason) {
        String why = VietnameseText.clean(reason);
        new Problems()
                .require("correctionReason", why)
                .require("correctUrgency", form.getUrgency())
                .throwIfAny();
        Limits.check("correctionReason", why, Limits.REASON);
        check.code("correctType", CodeList.INTERVENTION_TYPE, form.getType(), corrected.getType());
        check.province("correctProvince", form.getProvinceId(), corrected.getProvinceId(), corrected.getOpenedDay());
        return why;
    }

    // ---------------------------------------------------------------- for referrals

    /**
     * What a referral has to know of its case.
     *
     * @param people how many children or victims the case has
     */
    public record Referable(long id, Helpline line, int centreId, int people) {}

    /**
     * The case is held, so that it does not end meanwhile.
     *
     * @throws BusinessException if the case is closed
     */
    @May(Verb.REFERRAL_DRAFT)
    public Referable referable(long caseId) {
        InterventionCase found = records.lock(InterventionCase.class, caseId);
        found.checkOpen();
        return new Referable(
                caseId,
                found.getLine(),
                found.getCentreId(),
                found.getChildren().size());
    }

    /** A referral of the case, which is held, was sent: the first one makes it a referred case. */
    @May(Verb.REFERRAL_SEND)
    public void referred(long caseId, LocalDate day, Stamp stamp) {
        InterventionCase found = records.lock(InterventionCase.class, caseId);
        found.checkOpen();
        changes.to(Verb.CASE_REFER, found, stamp, (one, change) -> {
            one.referred(day);
            change.unsaid();
        });
    }
}
