package vn.hotline.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactCorrection;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.ContactStatus;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.ReferenceData;
import vn.hotline.platform.security.Staff;

@Named
@RequestScoped
public class ContactViewPage {

    private static final int EARLIER = 8;

    @Inject
    private ContactService service;

    @Inject
    private ContactSearch search;

    @Inject
    private ReferenceData reference;

    @Inject
    private Staff staff;

    private long id;
    private Contact contact;
    private List<ContactCorrection> corrections;
    private List<ContactRow> earlier;

    public void open() {
        contact = service.read(id);
        corrections = service.corrections(id);
        earlier = search.ofCaller(contact.getCallerNumber(), id, EARLIER);
    }

    /** A draft is not a record: it goes on in its form. */
    public boolean isDraft() {
        return contact.getStatus() == ContactStatus.DRAFT;
    }

    public boolean isRecord() {
        return contact.getStatus() == ContactStatus.FINALISED;
    }

    public boolean isCounselled() {
        return contact.getLevel() == ContactLevel.IN_DEPTH;
    }

    public Commune getCommune() {
        return reference.commune(contact.getCommuneId()).orElse(null);
    }

    public String nameOf(Long userId) {
        return staff.nameOf(userId);
    }

    public Contact getContact() {
        return contact;
    }

    public List<ContactCorrection> getCorrections() {
        return corrections;
    }

    public List<ContactRow> getEarlier() {
        return earlier;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
