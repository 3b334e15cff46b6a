package vn.hotline.intervention.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.hotline.contact.Contact;
import vn.hotline.intervention.lead.InterventionCase;

/** The contacts a case is about. */
@ApplicationScoped
public class LinkedContacts {

    @PersistenceContext
    private EntityManager entities;

    /** The contact that came to the case first, one left aside; null if there is no other. */
    Contact firstExcept(InterventionCase present, Contact aside) {
        return present.links()
                .firstExcept(aside.getId())
                .map(id -> entities.find(Contact.class, id))
                .orElse(null);
    }
}
