package vn.hotline.referral.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.web.Toast;
import vn.hotline.referral.AgencyColumn;
import vn.hotline.referral.AgencyFilter;
import vn.hotline.referral.AgencyRow;
import vn.hotline.referral.AgencySearch;
import vn.hotline.referral.Referral;
import vn.hotline.referral.ReferralForm;
import vn.hotline.referral.ReferralService;
import vn.hotline.referral.ReferralStatus;

/** Referring one case to one or several agencies, or editing what was drafted and not sent yet. */
@Named
@ViewScoped
public class ReferralFormPage implements Serializable {

    /** One more than the field shows, so that it says when there are more. */
    private static final int SUGGESTED = 21;

    @Inject
    private ReferralService service;

    @Inject
    private CaseService interventions;

    @Inject
    private AgencySearch agencies;

    @Inject
    private Toast toast;

    @Inject
    private Places places;

    private Long caseId;
    private Long id;
    private Referral drafted;
    private InterventionCase found;
    private String kind;
    private boolean everywhere;
    private transient List<AgencyRow> chosen;
    private ReferralForm form = new ReferralForm();

    /**
     * Whoever goes back to a draft that was sent meanwhile reads it.
     *
     * @throws NotFoundException without a case
     */
    public String open() {
        if (id != null) {
            drafted = service.read(id);
            caseId = drafted.getCaseId();
            if (drafted.getStatus() != ReferralStatus.DRAFTED) {
                return toReferral();
            }
        }
        if (caseId == null) {
            throw new NotFoundException(RecordKind.CASE, "");
        }
        found = interventions.read(caseId);
        if (drafted == null) {
            form.setHelpedCount(found.getChildren().size());
        } else {
            form = drafted.asForm();
        }
        return null;
    }

    public boolean isEditing() {
        return drafted != null;
    }

    /** Those of the province where it happened, unless all are wanted. */
    public List<AgencyRow> suggest(String typed) {
        Integer province = everywhere ? null : found.getProvinceId();
        return agencies.list(
                        new AgencyFilter(kind, province, typed, true), Order.by(AgencyColumn.NAME), null, SUGGESTED)
                .rows();
    }

    /** Agencies chosen from another province than that of the case: possible, but seldom meant. */
    public List<AgencyRow> getElsewhere() {
        return getChosen().stream()
                .filter(agency -> places.areApart(found.getProvinceId(), agency.provinceId()))
                .toList();
    }

    public String send() {
        if (isEditing()) {
            Referral sent = service.editAndSend(id, form);
            toast.sayAfterRedirect("referral.moved", sent.getNumber(), sent.getStatus());
            return toReferral();
        }
        int sent = service.refer(caseId, form).size();
        toast.sayAfterRedirect("referral.sent", found.getNumber(), sent);
        return toCase();
    }

    public String draft() {
        if (isEditing()) {
            toast.sayAfterRedirect("referral.edited", service.edit(id, form).getNumber());
            return toReferral();
        }
        int made = service.draft(caseId, form).size();
        toast.sayAfterRedirect("referral.drafted", found.getNumber(), made);
        return toCase();
    }

    private String toCase() {
        return "/intervention/view?faces-redirect=true&id=" + caseId;
    }

    private String toReferral() {
        return "/referral/view?faces-redirect=true&id=" + id;
    }

    public Long getCaseId() {
        return caseId;
    }

    public void setCaseId(Long caseId) {
        this.caseId = caseId;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** The draft that is edited, or null. */
    public Referral getDrafted() {
        return drafted;
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

    /** The agencies of the form, with their names. */
    public List<AgencyRow> getChosen() {
        if (chosen == null || !ids(chosen).equals(form.getAgencyIds())) {
            chosen = new ArrayList<>(agencies.byIds(form.getAgencyIds()));
        }
        return chosen;
    }

    public void setChosen(List<AgencyRow> chosen) {
        form.setAgencyIds(ids(chosen));
    }

    private static List<Long> ids(List<AgencyRow> rows) {
        return rows == null
                ? new ArrayList<>()
                : rows.stream()
                        .filter(Objects::nonNull)
                        .map(AgencyRow::id)
                        .collect(Collectors.toCollection(ArrayList::new));
    }
}
