package vn.hotline.quality.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.contact.Contact;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Verb;

/** What does not stand any more is not scored; what was said of it before stays said. */
@ApplicationScoped
public class AnnulledContacts {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

    void follow(@Observes Happened event) {
        if (event.verb() == Verb.CONTACT_ANNUL && event.record() instanceof Contact contact) {
            open(contact).forEach(review -> setAside(review, contact, event.stamp()));
        }
    }

    private List<Review> open(Contact contact) {
        return entities.createQuery(
                        "from Review r where r.contactId = :contact and r.status in :open order by r.id", Review.class)
                .setParameter("contact", contact.getId())
                .setParameter("open", List.copyOf(ReviewMove.SET_ASIDE_FOR_GOOD.getFrom()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void setAside(Review open, Contact contact, Stamp stamp) {
        changes.to(
                Verb.REVIEW_FOLLOW,
                open,
                stamp,
                (review, change) -> change.moves(review.annulledWith(contact.getNumber(), stamp)));
    }
}
