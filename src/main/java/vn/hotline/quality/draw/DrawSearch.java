package vn.hotline.quality.draw;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.quality.review.Review;

/** Why a contact was drawn. */
@Stateless
@May(Verb.REVIEW_READ)
public class DrawSearch {

    @PersistenceContext
    private EntityManager entities;

    /** @return empty of one that a supervisor chose */
    public Optional<DrawnBy> of(Review review) {
        return entities.createQuery(
                        "select d, p from Draw d join DrawnPerson p on p.drawId = d.id"
                                + " where d.id = :draw and p.userId = :operator",
                        Object[].class)
                .setParameter("draw", review.isSampled() ? review.getDrawId() : -1L)
                .setParameter("operator", review.getOperatorId())
                .getResultStream()
                .findFirst()
                .map(row -> ((Draw) row[0]).of((DrawnPerson) row[1]));
    }
}
