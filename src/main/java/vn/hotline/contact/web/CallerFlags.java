package vn.hotline.contact.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import vn.hotline.contact.Identifier;
import vn.hotline.contact.known.FlagForm;
import vn.hotline.contact.known.FlagKind;
import vn.hotline.contact.known.FlagMark;
import vn.hotline.contact.known.FlagService;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.web.Toast;

/** What is said of the caller of a contact, beside it. It is looked up once for a caller, not at each draft that is saved. */
@Named
@ViewScoped
public class CallerFlags implements Serializable {

    @Inject
    private FlagService service;

    @Inject
    private CurrentUser current;

    @Inject
    private Toast toast;

    private List<Identifier> lookedUp = List.of();
    private List<FlagMark> marks = List.of();
    private FlagForm form = new FlagForm();

    /** @param who another list once it is looked up anew */
    public List<FlagMark> of(List<Identifier> who) {
        if (who != null && lookedUp != who) {
            lookedUp = who;
            marks = service.of(who);
        }
        return marks;
    }

    public void begin() {
        form = new FlagForm();
    }

    /** @param back where the page is opened anew */
    public String set(String back) {
        service.set(form, lookedUp);
        toast.sayAfterRedirect("flag.set", form.getKind());
        return back;
    }

    /** Those that this person may set. */
    public List<FlagKind> getKinds() {
        return Arrays.stream(FlagKind.values())
                .filter(kind -> current.may(kind.getVerb()))
                .toList();
    }

    public int getMostDaysBlocked() {
        return service.mostDays(FlagKind.BLOCKED);
    }

    public FlagForm getForm() {
        return form;
    }
}
