package vn.hotline.referral;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.CaseService.Referable;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.StatusHistory;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Verb;

/** Referring cases to agencies and keeping what they answer. */
@Stateless
@May(Verb.REFERRAL_READ)
public class ReferralService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private Permission permission;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private StatusHistory history;

    @Inject
    private CaseService cases;

    /**
     * Drafts one referral an agency.
     *
     * @throws BusinessException with every problem at its field
     */
    @May(Verb.REFERRAL_DRAFT)
    public List<Referral> draft(long caseId, ReferralForm form) {
        Referable referred = cases.referable(caseId);
        String request = checked(form);
        Stamp stamp = current.stamp();
        return new LinkedHashSet<>(form.getAgencyIds())
                .stream()
                        .map(agencyId ->
                                Referral.draft(referred, offered(agencyId), request, form.getHelpedCount(), stamp))
                        .map(draft -> changes.made(
                                Verb.REFERRAL_DRAFT, draft, draft.getStatus(), stamp, (made, change) -> {}))
                        .toList();
    }

    private static String checked(ReferralForm form) {
        String request = VietnameseText.clean(form.getRequest());
        Problems problems = new Problems().require("request", request);
        Limits.check(form, problems);
        problems.check(!form.getAgencyIds().isEmpty(), "agencyIds", "referral.agencyNeeded");
        problems.throwIfAny();
        return request;
    }

    /**
     * Changes a draft: whom it asks, for what, for how many.
     *
     * @throws BusinessException with every problem at its field; at {@code agencyIds} for more than one
     * @throws vn.hotline.kernel.form.StaleRecord if somebody else changed it since
     */
    @May(Verb.REFERRAL_EDIT)
    public Referral edit(long id, ReferralForm form) {
        return changes.to(Verb.REFERRAL_EDIT, lockWithCase(id), form, Referral::asForm, (draft, change) -> {
            String request = checked(form);
            if (form.getAgencyIds().size() > 1) {
                throw BusinessException.at("agencyIds", "referral.oneAgency");
            }
            Long agencyId = form.getAgencyIds().get(0);
            // an agency that left the directory may stay where it was put before
            Agency agency = agencyId == draft.getAgencyId() ? entities.find(Agency.class, agencyId) : offered(agencyId);
            draft.edit(cases.referable(draft.getCaseId()), agency, request, form.getHelpedCount());
        });
    }

    /**
     * Changes a draft and sends it in one.
     *
     * @throws BusinessException as {@link #edit}
     */
    @May(Verb.REFERRAL_EDIT)
    public Referral editAndSend(long id, ReferralForm form) {
        return send(edit(id, form));
    }

    /**
     * Drafts and sends them in one.
     *
     * @throws BusinessException as {@link #draft}
     */
    @May(Verb.REFERRAL_DRAFT)
    public List<Referral> refer(long caseId, ReferralForm form) {
        List<Referral> drafts = draft(caseId, form);
        drafts.forEach(this::send);
        return drafts;
    }

    /** Opens a referral to be read, which leaves its mark. */
    public Referral read(long id) {
        Referral referral = records.find(Referral.class, id);
        audit.record(AuditAction.READ, RecordKind.REFERRAL, id, null);
        return referral;
    }

    /**
     * Whom it asks, also once that agency is no longer offered.
     *
     * @throws vn.hotline.kernel.NotFoundException if there is none for this person
     */
    public Agency agencyOf(long id) {
        return entities.find(Agency.class, records.find(Referral.class, id).getAgencyId());
    }

    /** Every move it made, oldest first. */
    public List<StatusChange> history(long id) {
        records.find(Referral.class, id);
        return history.of(RecordKind.REFERRAL, id);
    }

    /**
     * Moves a referral. What an agency answered may also be written down by the operator in charge of the case.
     *
     * @param reason why, where the move needs it
     * @param report what the agency found and did, when it reports back
     * @throws BusinessException {@code referral.onlySupervisor} for a move that is not the operator's
     */
    @May(Verb.REFERRAL_ANSWER)
    public void move(long id, ReferralMove move, String reason, String report) {
        ask(move);
        if (move == ReferralMove.SEND) {
            send(lockWithCase(id));
        } else {
            answer(records.lock(Referral.class, id), move, VietnameseText.clean(reason), report(report));
        }
    }

    private void answer(Referral held, ReferralMove move, String reason, String report) {
        InterventionCase led = records.find(InterventionCase.class, held.getCaseId());
        changes.to(
                move.getVerb(),
                held,
                led,
                current.stamp(),
                (referral, change) -> change.moves(referral.move(move, reason, report, change.stamp())));
    }

    private void ask(ReferralMove move) {
        if (!permission.allows(move.getVerb())) {
            throw new BusinessException("referral.onlySupervisor");
        }
    }

    private Referral send(Referral draft) {
        Stamp stamp = current.stamp();
        cases.referred(draft.getCaseId(), Days.dayOf(stamp.at()), stamp);
        // held, so that it does not leave the directory meanwhile
        Agency agency = entities.find(Agency.class, draft.getAgencyId(), LockModeType.PESSIMISTIC_READ);
        return changes.to(Verb.REFERRAL_SEND, draft, stamp, (sent, change) -> change.moves(sent.send(agency, stamp)));
    }

    private static String report(String typed) {
        String report = VietnameseText.clean(typed);
        Limits.check("report", report, Limits.NARRATIVE);
        return report;
    }

    private Agency offered(Long agencyId) {
        Agency agency = entities.find(Agency.class, agencyId);
        if (agency == null || !agency.isActive()) {
            throw BusinessException.at("agencyIds", "referral.agencyNotOffered");
        }
        return agency;
    }

    /** Sending changes the case, too, which is locked first by everybody who changes both. */
    private Referral lockWithCase(long id) {
        Referral read = records.find(Referral.class, id);
        records.lock(InterventionCase.class, read.getCaseId());
        return records.lockAfter(read);
    }
}
