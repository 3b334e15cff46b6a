package vn.hotline.intervention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactService;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseSearch;
import vn.hotline.intervention.lead.Colleagues;
import vn.hotline.intervention.lead.Colleagues.Colleague;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.request.Candidates;
import vn.hotline.intervention.request.InterventionRequest;
import vn.hotline.intervention.request.PossibleCase;
import vn.hotline.intervention.request.PossibleContact;
import vn.hotline.intervention.request.RequestService;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.ReferenceData;
import vn.hotline.platform.web.Toast;

/** Deciding on a request: open a case, link the contact to one, or neither. */
@Named
@ViewScoped
public class InterventionRequestPage implements Serializable {

    @Inject
    private RequestService service;

    @Inject
    private CaseSearch search;

    @Inject
    private Colleagues staff;

    @Inject
    private ContactService contacts;

    @Inject
    private ReferenceData reference;

    @Inject
    private Toast toast;

    private long id;
    private InterventionRequest asked;
    private Contact contact;
    private Candidates candidates = Candidates.NONE;
    private List<Colleague> colleagues;

    private String type;
    private Urgency urgency;
    private Long assigneeId;
    private String caseNumber;

    @Size(max = Limits.REASON)
    private String reason;

    public void open() {
        asked = service.read(id);
        contact = contacts.read(asked.getContactId());
        type = contact.getInterventionType();
        urgency = contact.getUrgency();
        colleagues = staff.all();
        if (asked.getStatus().isOpen()) {
            candidates = service.candidates(id);
        }
    }

    public String openCase() {
        InterventionCase opened = service.openFrom(id, type, urgency, assigneeId);
        toast.sayAfterRedirect("case.opened", opened.getNumber());
        return caseView(opened.getId());
    }

    public String linkTyped() {
        return choose(search.idOf(caseNumber));
    }

    /** A closed case has to be reopened first. */
    public boolean mayChoose(CaseRow row) {
        return row.status().isOpen();
    }

    public String choose(long caseId) {
        InterventionCase present = service.linkTo(id, caseId);
        toast.sayAfterRedirect("case.linked", contact.getNumber(), present.getNumber());
        return caseView(caseId);
    }

    public String decline() {
        service.decline(id, reason);
        toast.sayAfterRedirect("request.declined", contact.getNumber());
        return "/intervention/list?faces-redirect=true";
    }

    private static String caseView(long caseId) {
        return "/intervention/view?faces-redirect=true&id=" + caseId;
    }

    public Commune getCommune() {
        return reference.commune(contact.getCommuneId()).orElse(null);
    }

    public InterventionRequest getAsked() {
        return asked;
    }

    public Contact getContact() {
        return contact;
    }

    public List<PossibleCase> getPossible() {
        return candidates.cases().best();
    }

    /** How many cases agree in something, shown or not. */
    public int getPossibleCount() {
        return candidates.cases().all();
    }

    /** Earlier contacts that may be about the same child. */
    public List<PossibleContact> getPossibleContacts() {
        return candidates.contacts();
    }

    public List<Colleague> getColleagues() {
        return colleagues;
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public Long getAssigneeId() {
        return assigneeId;
    }

    public void setAssigneeId(Long assigneeId) {
        this.assigneeId = assigneeId;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(String caseNumber) {
        this.caseNumber = caseNumber;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
