package vn.hotline.referral.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Toast;
import vn.hotline.referral.Agency;
import vn.hotline.referral.Referral;
import vn.hotline.referral.ReferralMove;
import vn.hotline.referral.ReferralService;
import vn.hotline.referral.ReferralStatus;

/** One referral: what was asked of whom, and what came back. */
@Named
@ViewScoped
public class ReferralViewPage implements Serializable {

    @Inject
    private ReferralService service;

    @Inject
    private CaseService interventions;

    @Inject
    private Permission permission;

    @Inject
    private Toast toast;

    private long id;
    private Referral referral;

    @Inject
    private Places places;

    private Agency agency;
    private InterventionCase referred;
    private List<StatusChange> history;

    private ReferralMove move = ReferralMove.DECLINE;

    @Size(max = Limits.REASON)
    private String reason;

    @Size(max = Limits.NARRATIVE)
    private String report;

    public void open() {
        referral = service.read(id);
        agency = service.agencyOf(id);
        referred = interventions.read(referral.getCaseId());
        history = service.history(id);
    }

    /** The agency is of another province than the case. */
    public boolean isElsewhere() {
        return places.areApart(referred.getProvinceId(), agency.getProvinceId());
    }

    /** The moves this person may make now, as the table has them. */
    public List<ReferralMove> getMoves() {
        return Arrays.stream(ReferralMove.values())
                .filter(one -> one.isPossibleFrom(referral.getStatus()) && may(one))
                .toList();
    }

    /** What was not sent yet can still be written differently. */
    public boolean isEditable() {
        return permission.allows(Verb.REFERRAL_EDIT)
                && referral.getStatus() == ReferralStatus.DRAFTED
                && referred.getStatus().isOpen();
    }

    private boolean may(ReferralMove one) {
        return permission.allows(one.getVerb(), referred);
    }

    public String go(ReferralMove chosen) {
        service.move(id, chosen, reason, report);
        toast.sayAfterRedirect("referral.moved", referral.getNumber(), chosen.getTo());
        return "/referral/view?faces-redirect=true&id=" + id;
    }

    /** Opens the dialog of a move that needs a reason or a report. */
    public void ask(ReferralMove chosen) {
        move = chosen;
    }

    public String goOn() {
        return go(move);
    }

    /** What the agency said before it reported: that it accepts, or why not. */
    public List<StatusChange> getAnswers() {
        return history.stream()
                .filter(change ->
                        reached(change) == ReferralStatus.ACCEPTED || reached(change) == ReferralStatus.DECLINED)
                .toList();
    }

    public ReferralStatus reached(StatusChange change) {
        return ReferralStatus.valueOf(change.getToStatus());
    }

    public Referral getReferral() {
        return referral;
    }

    public Agency getAgency() {
        return agency;
    }

    public InterventionCase getReferred() {
        return referred;
    }

    public List<StatusChange> getHistory() {
        return history;
    }

    public ReferralMove getMove() {
        return move;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report;
    }
}
