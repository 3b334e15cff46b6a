package vn.hotline.referral;

import static vn.hotline.platform.security.Role.Name.OPERATOR;
import static vn.hotline.platform.security.Role.Name.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.hotline.intervention.InterventionCase;
import vn.hotline.intervention.InterventionService;
import vn.hotline.intervention.InterventionService.Referable;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cause;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.StatusHistory;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Role;

/** Referring cases to agencies and keeping what they answer. */
@Stateless
@RolesAllowed(SUPERVISOR)
public class ReferralService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private StatusHistory history;

    @Inject
    private InterventionService interventions;

    @Inject
    private Notices notices;

    @Inject
    private Event<ReferralCounted> counted;

    /** Drafts one referral an agency. */
    public List<Referral> draft(long caseId, ReferralForm form) {
        Referable referred = interventions.referable(caseId);
        String request = checked(form);
        Act act = current.act();
        List<Referral> drafts = new ArrayList<>();
        for (Long agencyId : new LinkedHashSet<>(form.getAgencyIds())) {
            Referral referral = Referral.draft(referred, offered(agencyId), request, form.getHelpedCount(), act);
            entities.persist(referral);
            entities.persist(StatusChange.created(RecordKind.REFERRAL, referral.getId(), referral.getStatus(), act));
            audit.record(AuditAction.CREATE, RecordKind.REFERRAL, referral.getId(), null);
            drafts.add(referral);
        }
        return drafts;
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
     * @throws vn.hotline.kernel.form.StaleRecord if somebody else changed it since
     */
    public Referral edit(long id, ReferralForm form) {
        Referral draft = lockWithCase(id);
        form.checkUnchanged(RecordKind.REFERRAL, id, draft.asForm());
        String request = checked(form);
        if (form.getAgencyIds().size() > 1) {
            throw BusinessException.at("agencyIds", "referral.oneAgency");
        }
        Long agencyId = form.getAgencyIds().get(0);
        // an agency that left the directory may stay where it was put before
        Agency agency = agencyId == draft.getAgencyId() ? entities.find(Agency.class, agencyId) : offered(agencyId);
        draft.edit(interventions.referable(draft.getCaseId()), agency, request, form.getHelpedCount());
        audit.record(AuditAction.CHANGE, RecordKind.REFERRAL, id, null);
        return draft;
    }

    /** Changes a draft and sends it in one. */
    public Referral editAndSend(long id, ReferralForm form) {
        Referral draft = edit(id, form);
        send(draft);
        return draft;
    }

    /** Drafts and sends them in one. */
    public List<Referral> refer(long caseId, ReferralForm form) {
        List<Referral> drafts = draft(caseId, form);
        drafts.forEach(this::send);
        return drafts;
    }

    /** Opens a referral to be read, which leaves its mark. */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    public Referral read(long id) {
        Referral referral = visible(entities.find(Referral.class, id), id);
        audit.record(AuditAction.READ, RecordKind.REFERRAL, id, null);
        return referral;
    }

    @RolesAllowed({OPERATOR, SUPERVISOR})
    public Agency agencyOf(long id) {
        return entities.find(
                Agency.class, visible(entities.find(Referral.class, id), id).getAgencyId());
    }

    /** Every move it made, oldest first. */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    public List<StatusChange> history(long id) {
        visible(entities.find(Referral.class, id), id);
        return history.of(RecordKind.REFERRAL, id);
    }

    /**
     * Moves a referral. What an agency answered may also be written down by the operator in charge of the case.
     *
     * @param reason why, where the move needs it
     * @param report what the agency found and did, when it reports back
     */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    public void move(long id, ReferralMove move, String reason, String report) {
        Referral referral = move == ReferralMove.SEND ? lockWithCase(id) : lock(id);
        checkMay(move, referral);
        Act act = current.act();
        switch (move) {
            case SEND -> send(referral);
            case REPORT_BACK -> moved(referral, move, referral.reportBack(report(report), act));
            default -> moved(referral, move, referral.move(move, VietnameseText.clean(reason), act));
        }
    }

    private void send(Referral referral) {
        Act act = current.act();
        interventions.referred(referral.getCaseId(), Days.dayOf(act.at()));
        // held, so that it does not leave the directory meanwhile
        Agency agency = entities.find(Agency.class, referral.getAgencyId(), LockModeType.PESSIMISTIC_READ);
        moved(referral, ReferralMove.SEND, referral.send(agency, act));
        counted.fire(new ReferralCounted(null, referral.facts(), Cause.of(RecordKind.REFERRAL, referral.getId())));
    }

    private void moved(Referral referral, ReferralMove move, StatusChange change) {
        entities.persist(change);
        audit.record(AuditAction.MOVE, RecordKind.REFERRAL, referral.getId(), Detail.of(move));
        tell(referral, move);
    }

    /** Who leads the case hears of everything, who drafted it what the agency answered. */
    private void tell(Referral referral, ReferralMove move) {
        InterventionCase about = entities.find(InterventionCase.class, referral.getCaseId());
        Set<Long> recipients = new HashSet<>();
        recipients.add(about.getAssignedTo());
        if (move.isAnswer()) {
            recipients.add(referral.getDraftedBy());
        }
        recipients.forEach(recipient -> notices.tell(
                recipient,
                NotificationKind.REFERRAL_ANSWERED,
                "/referral/view?id=" + referral.getId(),
                "notice.referral.moved",
                referral.getNumber(),
                about.getNumber(),
                move.getTo()));
    }

    private void checkMay(ReferralMove move, Referral referral) {
        if (current.has(Role.OPERATOR)) {
            if (!move.isAnswer()) {
                throw new BusinessException("referral.onlySupervisor");
            }
            interventions.checkInCharge(referral.getCaseId());
        }
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

    private Referral lock(long id) {
        return visible(entities.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /** Sending changes the case, too, which is locked first by everybody who changes both. */
    private Referral lockWithCase(long id) {
        Referral read = visible(entities.find(Referral.class, id), id);
        interventions.hold(read.getCaseId());
        entities.refresh(read, LockModeType.PESSIMISTIC_WRITE);
        return read;
    }

    private Referral visible(Referral referral, long id) {
        boolean seen = referral != null
                && current.visibleCentre()
                        .map(centre -> centre == referral.getCentreId())
                        .orElse(true);
        if (!seen) {
            throw new NotFoundException(RecordKind.REFERRAL, id);
        }
        return referral;
    }
}
