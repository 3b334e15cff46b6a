package vn.hotline.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactService;

/** The contact that was just dismissed on this page, which the address names, while it can be taken back. */
@Named
@RequestScoped
public class LastDismissed {

    static final String PARAMETER = "ended";

    @Inject
    private ContactService service;

    @Inject
    @ManagedProperty("#{param.ended}")
    private String ended;

    public boolean isOffered() {
        return ended != null && ended.matches("\\d{1,18}") && service.isUndoOffered(Long.parseLong(ended));
    }

    public String undo() {
        Contact contact = service.undoDismissal(Long.parseLong(ended));
        return "/contact/form?faces-redirect=true&id=" + contact.getId();
    }

    public String getEnded() {
        return ended;
    }
}
