package vn.hotline.referral.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.hotline.intervention.InterventionCase;
import vn.hotline.intervention.InterventionService;
import vn.hotline.platform.web.Toast;
import vn.hotline.referral.AgencyFilter;
import vn.hotline.referral.AgencyRow;
import vn.hotline.referral.AgencySearch;
import vn.hotline.referral.ReferralForm;
import vn.hotline.referral.ReferralService;

/** Referring one case to one or several agencies. */
@Named
@ViewScoped
public class ReferralFormPage implements Serializable {

    private static final int SUGGESTED = 20;

    @Inject
    private ReferralService service;

    @Inject
    private InterventionService interventions;

    @Inject
    private AgencySearch agencies;

    @Inject
    private Toast toast;

    private long caseId;
    private InterventionCase found;
    private String kind;
    private boolean everywhere;
    private List<AgencyRow> chosen = new ArrayList<>();
    private final ReferralForm form = new ReferralForm();

    public void open() {
        found = interventions.read(caseId);
        form.setHelpedCount(found.getChildren().size());
    }

    /** Those of the province where it happened, unless all are wanted. */
    public List<AgencyRow> suggest(String typed) {
        Integer province = everywhere ? null : found.getProvinceId();
        return agencies.list(new AgencyFilter(kind, province, typed, true), null, SUGGESTED)
                .rows();
    }

    public String send() {
        int sent = service.refer(caseId, filled()).size();
        toast.sayAfterRedirect("referral.sent", found.getNumber(), sent);
        return toCase();
    }

    public String draft() {
        int drafted = service.draft(caseId, filled()).size();
        toast.sayAfterRedirect("referral.drafted", found.getNumber(), drafted);
        return toCase();
    }

    private ReferralForm filled() {
        form.setAgencyIds(
                chosen == null
                        ? List.of()
                        : chosen.stream()
                                .filter(Objects::nonNull)
                                .map(AgencyRow::id)
                                .toList());
        return form;
    }

    private String toCase() {
        return "/intervention/view?faces-redirect=true&id=" + caseId;
    }

    public long getCaseId() {
        return caseId;
    }

    public void setCaseId(long caseId) {
        this.caseId = caseId;
    }

    public InterventionCase getFound() {
        return found;
    }

    public ReferralForm getForm() {
        return form;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public boolean isEverywhere() {
        return everywhere;
    }

    public void setEverywhere(boolean everywhere) {
        this.everywhere = everywhere;
    }

    public List<AgencyRow> getChosen() {
        return chosen;
    }

    public void setChosen(List<AgencyRow> chosen) {
        this.chosen = chosen;
    }
}
