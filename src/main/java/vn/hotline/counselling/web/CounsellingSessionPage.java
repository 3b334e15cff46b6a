package vn.hotline.counselling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactService;
import vn.hotline.counselling.CounsellingForm;
import vn.hotline.counselling.CounsellingService;
import vn.hotline.counselling.CounsellingSession;
import vn.hotline.counselling.CounsellingStatus;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.web.Toast;

@Named
@ViewScoped
public class CounsellingSessionPage implements Serializable {

    @Inject
    private CounsellingService service;

    @Inject
    private ContactService contacts;

    @Inject
    private Clock clock;

    @Inject
    private Toast toast;

    private long contactId;
    private transient Contact contact;
    private transient CounsellingSession session;
    private long id;
    private boolean waiting;
    private CounsellingForm form;
    private Instant savedAt;

    @Size(max = Limits.NARRATIVE)
    private String followUpAnswer;

    public void open() {
        contact = contacts.read(contactId);
        session = service.ofContact(contactId)
                .orElseThrow(() -> new NotFoundException(RecordKind.COUNSELLING, contactId));
        id = session.getId();
        waiting = session.getStatus() == CounsellingStatus.WAITING;
        form = session.asForm();
    }

    public void saveDraft() {
        savedAt = service.saveDraft(id, form);
    }

    public String record() {
        service.record(id, form);
        toast.sayAfterRedirect("counselling.recorded", getContact().getNumber());
        return "/desk?faces-redirect=true";
    }

    public String followUpDone() {
        service.followUpDone(id, followUpAnswer);
        toast.sayAfterRedirect("counselling.followUpRecorded");
        return "/counselling/session?faces-redirect=true&contact=" + contactId;
    }

    public String getFollowUpAnswer() {
        return followUpAnswer;
    }

    public void setFollowUpAnswer(String followUpAnswer) {
        this.followUpAnswer = followUpAnswer;
    }

    public Contact getContact() {
        if (contact == null) {
            contact = contacts.read(contactId);
        }
        return contact;
    }

    public CounsellingSession getSession() {
        if (session == null) {
            session = service.ofContact(contactId).orElseThrow();
        }
        return session;
    }

    public LocalDate getToday() {
        return Days.dayOf(clock.instant());
    }

    public boolean isWaiting() {
        return waiting;
    }

    public long getContactId() {
        return contactId;
    }

    public void setContactId(long contactId) {
        this.contactId = contactId;
    }

    public CounsellingForm getForm() {
        return form;
    }

    public Instant getSavedAt() {
        return savedAt;
    }
}
