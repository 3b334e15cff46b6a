package vn.hotline.contact.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactService;
import vn.hotline.platform.web.NextPage;

/** The contact that was just dismissed from this tab, while it can be taken back: the page that follows names it. */
@Named
@RequestScoped
public class LastDismissed {

    private static final String NAME = "ended";

    @Inject
    private ContactService service;

    private Long ended;

    @PostConstruct
    void read() {
        ExternalContext request = FacesContext.getCurrentInstance().getExternalContext();
        String pressed = request.getRequestParameterMap().get(NAME);
        ended = pressed != null && pressed.matches("\\d{1,18}")
                ? Long.valueOf(pressed)
                : NextPage.carried(NAME).map(Long::valueOf).orElse(null);
    }

    /** To be told to the page that is shown next. */
    static void set(Contact contact) {
        NextPage.carries(NAME, contact.getId().toString());
    }

    public boolean isOffered() {
        return ended != null && service.isUndoOffered(ended);
    }

    public String undo() {
        Contact contact = service.undoDismissal(ended);
        return "/contact/form?faces-redirect=true&id=" + contact.getId();
    }

    public Long getEnded() {
        return ended;
    }
}
