package vn.hotline.intervention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hotline.contact.Identifier;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.request.PossibleCaseSearch;
import vn.hotline.kernel.Helpline;

/**
 * Open cases of a known caller, beside the form of the contact, which knows this bean by its name only. They are looked
 * up once for a caller, not at each draft that is saved.
 */
@Named
@ViewScoped
public class CallerCases implements Serializable {

    @Inject
    private PossibleCaseSearch search;

    private List<Identifier> lookedUp;
    private List<CaseRow> rows = List.of();

    /** @param who another list once it is looked up anew */
    public List<CaseRow> of(List<Identifier> who, Helpline line) {
        if (who != null && line != null && lookedUp != who) {
            lookedUp = who;
            rows = search.openOfCaller(who, line);
        }
        return rows;
    }
}
