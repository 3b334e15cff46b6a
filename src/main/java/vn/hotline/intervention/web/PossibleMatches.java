package vn.hotline.intervention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import vn.hotline.contact.ChildForm;
import vn.hotline.intervention.request.PossibleCase;
import vn.hotline.intervention.request.PossibleCaseSearch;
import vn.hotline.intervention.request.PossibleContact;
import vn.hotline.intervention.request.PossibleContactSearch;
import vn.hotline.kernel.Helpline;

/**
 * Open cases and earlier contacts that may be about the child who is being written down, beside the form of the contact,
 * which knows this bean by its name only. They are looked up anew when another name or age stands there.
 */
@Named
@ViewScoped
public class PossibleMatches implements Serializable {

    @Inject
    private PossibleCaseSearch cases;

    @Inject
    private PossibleContactSearch contacts;

    private List<String> lookedUp = List.of();
    private List<PossibleCase> foundCases = List.of();
    private List<PossibleContact> foundContacts = List.of();

    /** @return whether there is any */
    public boolean lookUp(List<ChildForm> children, Helpline line, Integer provinceId, long contactId) {
        List<String> typed = children == null
                ? List.of()
                : children.stream()
                        .map(child -> child.getName() + "/" + child.getAge() + "/" + provinceId)
                        .toList();
        if (line != null && !Objects.equals(lookedUp, typed)) {
            lookedUp = typed;
            foundCases = cases.openLike(children, line, provinceId);
            foundContacts = contacts.like(children, provinceId, contactId);
        }
        return !foundCases.isEmpty() || !foundContacts.isEmpty();
    }

    public List<PossibleCase> getCases() {
        return foundCases;
    }

    public List<PossibleContact> getContacts() {
        return foundContacts;
    }
}
