package vn.hotline.intervention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hotline.intervention.lead.CaseReviews;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.lead.ReviewForm;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Toast;

/** When a case is to be looked at again, for the case's page. */
@Named
@ViewScoped
public class CaseReviewPart implements Serializable {

    @Inject
    private CaseReviews reviews;

    @Inject
    private Permission permission;

    @Inject
    private Toast toast;

    private ReviewForm form;

    /** What is written of the case, as it stood when the page was opened. */
    public ReviewForm of(InterventionCase found) {
        if (form == null) {
            form = ReviewForm.of(found);
        }
        return form;
    }

    /** Whether this person may put the case off, and it goes on. */
    public boolean may(InterventionCase found) {
        return found.getStatus().isOpen() && permission.allows(Verb.CASE_PUT_OFF, found);
    }

    public String putOff(InterventionCase found) {
        reviews.putOff(found.getId(), form);
        return saved(found);
    }

    public String end(InterventionCase found) {
        reviews.end(found.getId());
        return saved(found);
    }

    private String saved(InterventionCase found) {
        toast.sayAfterRedirect("case.saved", found.getNumber());
        return "/intervention/view?faces-redirect=true&id=" + found.getId();
    }
}
