package vn.hotline.contact.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactService;

/** The contact that was just dismissed, while it can be taken back from the toast. */
@Named
@SessionScoped
public class LastDismissed implements Serializable {

    private static final Duration OFFERED = Duration.ofSeconds(15);

    @Inject
    private ContactService service;

    @Inject
    private Clock clock;

    private Long id;
    private Instant at;

    void is(Contact contact) {
        id = contact.getId();
        at = clock.instant();
    }

    public boolean isOffered() {
        return id != null && at.plus(OFFERED).isAfter(clock.instant());
    }

    public String undo() {
        Contact contact = service.undoDismissal(id);
        id = null;
        return "/contact/form?faces-redirect=true&id=" + contact.getId();
    }
}
