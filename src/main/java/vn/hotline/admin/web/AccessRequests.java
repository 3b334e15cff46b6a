package vn.hotline.admin.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hotline.admin.AccessRow;
import vn.hotline.admin.AccessService;
import vn.hotline.admin.GivenSecret;
import vn.hotline.kernel.Part;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.security.Staff;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;

/** The part of a page that shows what waits for a second administrator; the page's own list hears what was decided. */
@Named
@ViewScoped
public class AccessRequests implements Serializable {

    /** Somebody said yes or no to what waited, or took it back: what a page has listed may be different now. */
    public record Decided() {}

    private static final int DECIDED = 20;

    @Inject
    private AccessService service;

    @Inject
    private Centres centres;

    @Inject
    private Me me;

    @Inject
    private Staff staff;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    @Inject
    private Event<Decided> decisions;

    private List<AccessRow> waiting;
    private Part<AccessRow> decided;
    private int decidedShown = DECIDED;
    private transient GivenSecret secret;

    @PostConstruct
    public void show() {
        waiting = service.waiting();
        decided = service.decided(decidedShown);
    }

    /** As many again. */
    public void moreDecided() {
        decidedShown += DECIDED;
        show();
    }

    public void confirm(AccessRow row) {
        secret = service.confirm(row.id()).orElse(null);
        done("access.told.CONFIRMED", row);
    }

    public void refuse(AccessRow row) {
        service.refuse(row.id());
        done("access.told.REFUSED", row);
    }

    public void withdraw(AccessRow row) {
        service.withdraw(row.id());
        done("access.told.WITHDRAWN", row);
    }

    private void done(String key, AccessRow row) {
        show();
        decisions.fire(new Decided());
        toast.say(key, row.kind(), row.whom());
    }

    /** What it would be, in words: the role and centre, or what the program may do. */
    public String what(AccessRow row) {
        StringBuilder what = new StringBuilder(texts.label(row.kind()));
        if (row.role() != null) {
            what.append(": ").append(texts.label(row.role()));
        }
        row.scopes().forEach(scope -> what.append(what.indexOf(":") < 0 ? ": " : ", ")
                .append(texts.label(scope)));
        if (row.centreId() != null) {
            what.append(", ").append(centres.name(row.centreId(), me.getLanguage()));
        }
        if (row.successorId() != null) {
            what.append(". ").append(texts.text("access.successor", staff.nameOf(row.successorId())));
        }
        return what.toString();
    }

    public List<AccessRow> getWaiting() {
        return waiting;
    }

    /** How many there are, shown or not. */
    public int getDecidedCount() {
        return decided.all();
    }

    public List<AccessRow> getDecided() {
        return decided.rows();
    }

    public GivenSecret getSecret() {
        return secret;
    }
}
