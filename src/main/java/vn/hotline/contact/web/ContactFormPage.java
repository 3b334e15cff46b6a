package vn.hotline.contact.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactCheck;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.Disposition;
import vn.hotline.contact.Identifier;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.web.Toast;

/** Taking a contact in two speeds: the worthless one by two keys, the grave one with all its fields. */
@Named
@ViewScoped
public class ContactFormPage extends FormPage {

    private static final int EARLIER = 8;
    private static final int MORE_EARLIER = 20;

    @Inject
    private ContactService service;

    @Inject
    private ContactSearch search;

    @Inject
    private ContactCheck check;

    @Inject
    private Clock clock;

    @Inject
    private FieldTexts fields;

    @Inject
    private Toast toast;

    @Inject
    private OneMoment oneMoment;

    private long id;
    private Helpline line;
    private Instant receivedAt;
    private Instant savedAt;
    private Disposition disposition;
    private List<ContactRow> earlier;
    private int earlierShown = EARLIER;
    private int earlierCount;
    private List<Identifier> callers;
    private Long aboutCase;

    /** Whoever goes back to a contact that was finished meanwhile reads it. */
    public String open() {
        oneMoment.read(this::read);
        return receivedAt == null ? "/contact/view?faces-redirect=true&id=" + id : null;
    }

    private void read() {
        if (service.isDraft(id)) {
            ContactService.Draft draft = service.draft(id);
            setForm(draft.form());
            line = draft.line();
            receivedAt = draft.receivedAt();
            savedAt = draft.savedAt();
            aboutCase = draft.aboutCase();
            lookUp();
        }
    }

    /** Under another number it is somebody else's contact, and no more about the case that was chosen. */
    public void lookUp() {
        if (aboutCase != null && earlier != null) {
            aboutNone();
        }
        earlierShown = EARLIER;
        callers = service.identifiers(getForm(), id);
        showEarlier();
    }

    public void moreEarlier() {
        earlierShown += MORE_EARLIER;
        showEarlier();
    }

    private void showEarlier() {
        earlier = search.ofCaller(callers, id, earlierShown);
        earlierCount = earlier.size() < earlierShown ? earlier.size() : search.countOfCaller(callers, id);
    }

    /** What whoever is in touch is known by. */
    public List<Identifier> getCallers() {
        return callers;
    }

    /** How many earlier contacts there are, shown or not. */
    public int getEarlierCount() {
        return earlierCount;
    }

    /** The contact is about an open case that the same caller told of before. */
    public void about(long caseId) {
        service.about(id, caseId);
        aboutCase = caseId;
    }

    public void aboutNone() {
        service.about(id, null);
        aboutCase = null;
    }

    public Long getAboutCase() {
        return aboutCase;
    }

    /** A page that was left may still send what it had; there is nothing to save any more. */
    public void saveDraft() {
        if (receivedAt != null) {
            savedAt = service.saveDraft(id, getForm());
        }
    }

    public String dismiss() {
        Contact contact = service.dismiss(id, getForm(), disposition);
        LastDismissed.set(contact);
        toast.sayAfterRedirect("contact.dismissed", contact.getNumber(), disposition);
        return "/desk?faces-redirect=true";
    }

    public String finalise() {
        Contact contact = service.finalise(id, getForm());
        toast.sayAfterRedirect("contact.finalised", contact.getNumber(), contact.getLevel());
        return contact.getLevel() == ContactLevel.IN_DEPTH
                ? "/counselling/session?faces-redirect=true&contact=" + id
                : "/contact/view?faces-redirect=true&id=" + id;
    }

    /** What finalising would still ask for, in words. Empty while nothing is missing. */
    public List<String> getMissing() {
        return check.problems(getForm(), line, receivedDay()).list().stream()
                .map(problem -> fields.label(problem.field().replaceAll("^children:\\d+:", "child."), line))
                .distinct()
                .toList();
    }

    @Override
    LocalDate receivedDay() {
        return Days.dayOf(receivedAt == null ? clock.instant() : receivedAt);
    }

    public String getNumber() {
        return RecordKind.CONTACT.number(receivedAt, id);
    }

    public Disposition[] getDispositions() {
        return Disposition.values();
    }

    public List<ContactRow> getEarlier() {
        return earlier;
    }

    /** Somebody who stays silent again and again may be a child who cannot speak. */
    public boolean isOftenSilent() {
        return earlier.stream()
                        .filter(row -> row.disposition() == Disposition.SILENT)
                        .count()
                >= 2;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    @Override
    public Helpline getLine() {
        return line;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public Disposition getDisposition() {
        return disposition;
    }

    public void setDisposition(Disposition disposition) {
        this.disposition = disposition;
    }
}
