package vn.hotline.intervention.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import vn.hotline.intervention.lead.AssignmentForm;
import vn.hotline.intervention.lead.CaseContactRow;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.ClassificationForm;
import vn.hotline.intervention.lead.Colleagues;
import vn.hotline.intervention.lead.Colleagues.Colleague;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.request.RequestService;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Verb;

/** What a supervisor decides about one case: who leads it, how it is classified, which contacts it is about. */
@Dependent
public class CaseDirection implements Serializable {

    @Inject
    private CaseService service;

    @Inject
    private RequestService requests;

    @Inject
    private Colleagues staff;

    @Inject
    private Permission permission;

    private long id;
    private List<Colleague> colleagues = List.of();
    private AssignmentForm assignment = new AssignmentForm();
    private ClassificationForm classification = new ClassificationForm();

    @Size(max = Limits.REASON)
    private String correctionReason;

    private CaseContactRow wrongContact;

    @Size(max = Limits.REASON)
    private String unlinkReason;

    void of(InterventionCase opened) {
        id = opened.getId();
        assignment = AssignmentForm.of(opened);
        classification = ClassificationForm.of(opened);
        if (permission.allows(Verb.CASE_ASSIGN)) {
            colleagues = staff.all();
        }
    }

    void assign() {
        service.assign(id, assignment);
    }

    void correct() {
        service.correct(id, classification, correctionReason);
    }

    /** Opens the dialog that asks why a contact is taken out. */
    public void askUnlink(CaseContactRow row) {
        wrongContact = row;
    }

    /** @return number of the contact that was taken out */
    String unlink() {
        requests.unlink(id, wrongContact.contactId(), unlinkReason);
        return wrongContact.number();
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    public List<Colleague> getColleagues() {
        return colleagues;
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

    /** The contact that is to be taken out, or null. */
    public CaseContactRow getWrongContact() {
        return wrongContact;
    }

    public String getUnlinkReason() {
        return unlinkReason;
    }

    public void setUnlinkReason(String unlinkReason) {
        this.unlinkReason = unlinkReason;
    }
}
