package vn.hotline.quality.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactStatus;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.quality.rubric.Editions;

/** Scoring how a contact was taken, answering to it, and closing it. */
@Stateless
@May(Verb.REVIEW_SCORE)
public class ReviewService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Reviews reviews;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private Editions editions;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    /** Opens it to be read, with its marks and their criteria, which leaves its mark in the trail. */
    @May(Verb.REVIEW_READ)
    public Review read(long id) {
        Review review = reviews.find(id);
        review.getMarks().size();
        if (review.getRubric() != null) {
            review.getRubric().getCriteria().size();
        }
        audit.record(AuditAction.READ, RecordKind.REVIEW, id, null);
        return review;
    }

    /** @throws BusinessException {@code quality.review.taken} if somebody else was faster, or it is her own contact */
    public void take(long id) {
        changes.to(
                Verb.REVIEW_SCORE,
                reviews.lock(id),
                (review, change) -> change.moves(review.take(editions.standing(), change.stamp())));
    }

    /**
     * Scores a contact that a supervisor chose; what is scored so already is opened. A contact that was drawn as well is scored
     * for itself: neither counts for the other.
     *
     * @throws BusinessException {@code quality.review.notFinished}, or that it is her own contact
     */
    public long begin(long contactId) {
        Contact contact = records.lock(Contact.class, contactId);
        Optional<Review> chosen = chosen(contactId);
        if (chosen.isPresent()) {
            return chosen.get().getId();
        }
        if (contact.getStatus() != ContactStatus.FINALISED && contact.getStatus() != ContactStatus.DISMISSED) {
            throw new BusinessException("quality.review.notFinished");
        }
        Stamp stamp = current.stamp();
        Review begun =
                Review.byHand(contactId, contact.getHandledBy(), contact.getCentreId(), editions.standing(), stamp);
        changes.made(Verb.REVIEW_SCORE, begun, begun.getStatus(), stamp, (review, change) -> {});
        return begun.getId();
    }

    private Optional<Review> chosen(long contactId) {
        return entities.createQuery("from Review r where r.contactId = :contact and r.sampled = false", Review.class)
                .setParameter("contact", contactId)
                .getResultStream()
                .findFirst();
    }

    /**
     * @return when it was saved
     * @throws vn.hotline.kernel.form.StaleRecord if another page of the same person wrote something else meanwhile
     */
    public Instant saveDraft(long id, ReviewForm form) {
        Stamp stamp = current.stamp();
        Review review = reviews.lock(id);
        form.checkUnchanged(RecordKind.REVIEW, id, review.asForm());
        review.keep(form, stamp);
        form.asRead();
        audit.recordSitting(AuditAction.CHANGE, RecordKind.REVIEW, id);
        return stamp.at();
    }

    /**
     * Gives it to whoever took the contact.
     *
     * @throws BusinessException with every problem at its field
     * @throws vn.hotline.kernel.form.StaleRecord as {@link #saveDraft}
     */
    public void give(long id, ReviewForm form) {
        changes.to(
                Verb.REVIEW_SCORE,
                reviews.lock(id),
                form,
                Review::asForm,
                (review, change) -> change.moves(review.give(form, change.stamp())));
    }

    /** Somebody else may take it. */
    public void putBack(long id) {
        changes.to(
                Verb.REVIEW_SCORE, reviews.lock(id), (review, change) -> change.moves(review.putBack(change.stamp())));
    }

    /** @throws BusinessException at {@code reason} without one */
    public void setAside(long id, String reason) {
        changes.to(
                Verb.REVIEW_SCORE,
                reviews.lock(id),
                (review, change) -> change.moves(review.setAside(reason, change.stamp())));
    }

    /** @throws BusinessException {@code quality.review.waitsForAnswer} while there is time to answer */
    public void close(long id, String words) {
        changes.to(
                Verb.REVIEW_SCORE,
                reviews.lock(id),
                (review, change) -> change.moves(review.close(words, change.stamp())));
    }

    /** @throws BusinessException at {@code closing} without words */
    public void takeBack(long id, String words) {
        changes.to(
                Verb.REVIEW_SCORE,
                reviews.lock(id),
                (review, change) -> change.moves(review.takeBack(words, change.stamp())));
    }

    /** Whoever took the contact sees it as the supervisor does. @param words optional */
    @May(Verb.REVIEW_ANSWER)
    public void agree(long id, String words) {
        changes.to(
                Verb.REVIEW_ANSWER,
                reviews.lock(id),
                (review, change) -> change.moves(review.agree(words, change.stamp())));
    }

    /** Whoever took the contact sees it otherwise. @throws BusinessException at {@code answer} without words */
    @May(Verb.REVIEW_ANSWER)
    public void contest(long id, String words) {
        changes.to(
                Verb.REVIEW_ANSWER,
                reviews.lock(id),
                (review, change) -> change.moves(review.contest(words, change.stamp())));
    }
}
