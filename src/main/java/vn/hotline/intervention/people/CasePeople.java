package vn.hotline.intervention.people;

import java.util.List;
import java.util.Optional;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactChild;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BusinessException;

/** Whom a case is about: those it protects, and who did the harm. */
public record CasePeople(List<CaseChild> children, List<CasePerpetrator> offenders) {

    /** As the first contact told. A case is about somebody, even while nothing is known of them. */
    public void begin(Contact contact) {
        for (ContactChild told : contact.getChildren()) {
            children.add(CaseChild.copy(children.size(), told, contact.getReceivedDay()));
        }
        if (children.isEmpty()) {
            children.add(new CaseChild(0));
        }
        if (contact.getOffenderRelation() != null) {
            AllegedPerpetratorForm offender = new AllegedPerpetratorForm();
            offender.setRelation(contact.getOffenderRelation());
            add(offender);
        }
    }

    public CaseChild add(CaseChildForm form, Age checkedAge) {
        CaseChild child = new CaseChild(children.size());
        child.fill(form, checkedAge);
        children.add(child);
        return child;
    }

    public void add(AllegedPerpetratorForm form) {
        offenders.add(new CasePerpetrator(form));
    }

    /** @throws BusinessException {@code record.changedMeanwhile} if there is no such child */
    public CaseChild present(long childId) {
        return child(childId).orElseThrow(() -> new BusinessException("record.changedMeanwhile"));
    }

    public Optional<CaseChild> child(long childId) {
        return children.stream().filter(child -> child.getId() == childId).findFirst();
    }

    /** People of a double that goes on in this case. @return how many came */
    public int takeOver(List<CaseChild> more, List<CasePerpetrator> alsoMore) {
        more.forEach(child -> children.add(CaseChild.copy(children.size(), child)));
        alsoMore.forEach(offender -> offenders.add(new CasePerpetrator(offender)));
        return more.size() + alsoMore.size();
    }
}
