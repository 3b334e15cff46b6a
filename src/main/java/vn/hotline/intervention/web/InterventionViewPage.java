package vn.hotline.intervention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.intervention.lead.CaseContactRow;
import vn.hotline.intervention.lead.CaseDetails;
import vn.hotline.intervention.lead.CaseMove;
import vn.hotline.intervention.lead.CasePeopleService;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.people.AllegedPerpetratorForm;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.intervention.people.CaseChildForm;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Sex;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.ReferenceData;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Toast;

/** One case: where it stands, whom it protects, what was done; each verb is one line. */
@Named
@ViewScoped
public class InterventionViewPage implements Serializable {

    @Inject
    private CaseService service;

    @Inject
    private CasePeopleService people;

    @Inject
    private CaseDetails details;

    @Inject
    private ReferenceData reference;

    @Inject
    private Permission permission;

    @Inject
    private Toast toast;

    @Inject
    private CaseMoves moves;

    @Inject
    private CaseWork work;

    @Inject
    private CaseDirection direction;

    @Inject
    private CaseProgress progress;

    @Inject
    private CaseHistory history;

    private long id;
    private InterventionCase found;
    private List<CaseContactRow> contacts = List.of();

    private Long childId;
    private CaseChildForm child = new CaseChildForm();
    private AllegedPerpetratorForm offender = new AllegedPerpetratorForm();

    public void open() {
        found = service.read(id);
        contacts = details.contactsOf(id);
        moves.of(found);
        work.of(found);
        direction.of(found);
        progress.of(found);
        history.of(found);
    }

    // ---------------------------------------------------------------- what may be done

    public boolean isDeciding() {
        return permission.allows(Verb.CASE_CORRECT);
    }

    /** Whether things may still be changed by this person. */
    public boolean isLeading() {
        return permission.allows(Verb.CASE_CHANGE_PEOPLE) && found.getStatus().isOpen();
    }

    /** A case that was merged or annulled stays as it is. */
    public boolean isChangeable() {
        return !found.getStatus().isVoid();
    }

    public boolean isRecording() {
        return isChangeable() && permission.allows(Verb.CASE_RECORD_ACTION, found);
    }

    /** A case keeps one contact at least. */
    public boolean isUnlinking() {
        return permission.allows(Verb.CASE_UNLINK) && found.getStatus().isOpen() && contacts.size() > 1;
    }

    // ---------------------------------------------------------------- verbs

    public String goForward() {
        return moved(moves.go(moves.getForward()));
    }

    public String goOn() {
        return moved(moves.go(moves.getMove()));
    }

    private String moved(CaseMove made) {
        toast.sayAfterRedirect("case.moved", found.getNumber(), made.getTo());
        return again();
    }

    public String assess() {
        work.assess();
        return saved();
    }

    public void newChild() {
        childId = null;
        child = new CaseChildForm();
    }

    public void editChild(CaseChild present) {
        childId = present.getId();
        child = present.asForm();
    }

    public String saveChild() {
        if (childId == null) {
            people.addChild(id, child);
        } else {
            people.changeChild(id, childId, child);
        }
        return saved();
    }

    public String addOffender() {
        people.addOffender(id, offender);
        return saved();
    }

    public String recordAction() {
        work.recordAction();
        return saved();
    }

    public String addNote() {
        work.addNote();
        return saved();
    }

    public String assign() {
        direction.assign();
        return saved();
    }

    public String correct() {
        direction.correct();
        return saved();
    }

    public String unlink() {
        toast.sayAfterRedirect("case.unlinked", direction.unlink(), found.getNumber());
        return again();
    }

    private String saved() {
        toast.sayAfterRedirect("case.saved", found.getNumber());
        return again();
    }

    private String again() {
        return "/intervention/view?faces-redirect=true&id=" + id;
    }

    // ---------------------------------------------------------------- what is shown

    public Commune getCommune() {
        return reference.commune(found.getCommuneId()).orElse(null);
    }

    /** Places are those of this day. */
    public LocalDate getPlaceDay() {
        return found.getOpenedDay();
    }

    public InterventionCase getFound() {
        return found;
    }

    public List<CaseContactRow> getContacts() {
        return contacts;
    }

    public CaseMoves getMoves() {
        return moves;
    }

    public CaseWork getWork() {
        return work;
    }

    public CaseDirection getDirection() {
        return direction;
    }

    public CaseProgress getProgress() {
        return progress;
    }

    public CaseHistory getHistory() {
        return history;
    }

    public Risk[] getRisks() {
        return Risk.values();
    }

    public Sex[] getSexes() {
        return Sex.values();
    }

    public CaseChildForm getChild() {
        return child;
    }

    public AllegedPerpetratorForm getOffender() {
        return offender;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
