package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hotline.contact.arrival.Presence;
import vn.hotline.contact.arrival.PresenceService;
import vn.hotline.contact.arrival.PresenceState;
import vn.hotline.platform.web.Drawing;

/** What a person says she does just now, on every page. */
@Named("duty")
@RequestScoped
public class DutyMenu {

    @Inject
    private PresenceService service;

    private Presence own;
    private boolean isRead;
    private String extension;

    /** Null if she is not on duty. */
    public Presence getOwn() {
        if (!isRead && Drawing.isNow()) {
            isRead = true;
            own = service.own();
        }
        return own;
    }

    public void become(PresenceState state) {
        service.become(state);
        isRead = false;
    }

    public void leave() {
        service.leave();
        isRead = false;
    }

    public void sit() {
        service.sitAt(extension);
        isRead = false;
    }

    public List<PresenceState> getStates() {
        return List.of(PresenceState.values());
    }

    public String getExtension() {
        return extension == null && getOwn() != null ? own.getExtension() : extension;
    }

    public void setExtension(String extension) {
        this.extension = extension;
    }
}
