package vn.hotline.contact.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ChannelForm;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactCorrection;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactMove;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.Identifier;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.ReferenceData;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Staff;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Toast;

@Named
@ViewScoped
public class ContactViewPage implements Serializable {

    private static final int EARLIER = 8;

    /** Fields that the page draws by themselves: in its head, as what happened and where, and who called. */
    private static final String DRAWN =
            "channel level urgency narrative abuseForms interventionType offenderRelation setting"
                    + " provinceId communeId incidentAddress reason legalBasis anonymous callerName callerNumber callerKind"
                    + " callerAddress callerZaloId callerIdentityNumber children";

    @Inject
    private ContactService service;

    @Inject
    private ContactSearch search;

    @Inject
    private ReferenceData reference;

    @Inject
    private Staff staff;

    @Inject
    private CurrentUser current;

    @Inject
    private Toast toast;

    @Inject
    private OneMoment oneMoment;

    private long id;
    private Contact contact;
    private ContactForm told;
    private List<ContactCorrection> corrections;
    private List<ContactRow> earlier;
    private int earlierCount;
    private List<Identifier> callers;
    private StatusChange ended;
    private AppUser draftOwner;

    @Size(max = Limits.REASON)
    private String reason;

    private ChannelForm channelForm = new ChannelForm();
    private String correctionReason;

    public void open() {
        oneMoment.read(this::read);
    }

    private void read() {
        contact = service.read(id);
        told = contact.asForm();
        channelForm = contact.channelForm();
        corrections = service.corrections(id);
        callers = contact.identifiers();
        earlier = search.ofCaller(callers, id, EARLIER);
        if (isDraft()) {
            draftOwner = service.ownerOfDraft(id);
        }
        earlierCount = earlier.size() < EARLIER ? earlier.size() : search.countOfCaller(callers, id);
        if (contact.getStatus().isVoid()) {
            ended = service.lastMove(id).orElse(null);
        }
    }

    public boolean isDeciding() {
        return current.may(Verb.CONTACT_ANNUL);
    }

    public boolean isAnnullable() {
        return isDeciding() && ContactMove.ANNUL.isPossibleFrom(contact.getStatus());
    }

    public String annul() {
        service.annul(id, reason);
        toast.sayAfterRedirect("record.annul.done", contact.getNumber());
        return "/contact/view?faces-redirect=true&id=" + id;
    }

    /** Whether the draft is one's own: only then it goes on in the form. */
    public boolean isOwnDraft() {
        return draftOwner != null && draftOwner.getId().equals(current.get().userId());
    }

    public String getDraftOwner() {
        return draftOwner == null ? "" : draftOwner.getFullName();
    }

    public String takeOver() {
        service.takeOver(id, null);
        return "/contact/form?faces-redirect=true&id=" + id;
    }

    public boolean isDismissed() {
        return contact.getStatus() == ContactStatus.DISMISSED;
    }

    public String correctChannel() {
        service.correctChannel(id, channelForm, correctionReason);
        toast.sayAfterRedirect("contact.corrected", contact.getNumber());
        return "/contact/view?faces-redirect=true&id=" + id;
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public ChannelForm getChannelForm() {
        return channelForm;
    }

    public String getCorrectionReason() {
        return correctionReason;
    }

    public void setCorrectionReason(String correctionReason) {
        this.correctionReason = correctionReason;
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

    /** The move that annulled the contact, or null. */
    public StatusChange getEnded() {
        return ended;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Contact getContact() {
        return contact;
    }

    /** What it tells, field by field. */
    public ContactForm getTold() {
        return told;
    }

    public String getDrawn() {
        return DRAWN;
    }

    public List<ContactCorrection> getCorrections() {
        return corrections;
    }

    /** What whoever was in touch is known by. */
    public List<Identifier> getCallers() {
        return callers;
    }

    /** How many earlier contacts there are, shown or not. */
    public int getEarlierCount() {
        return earlierCount;
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
