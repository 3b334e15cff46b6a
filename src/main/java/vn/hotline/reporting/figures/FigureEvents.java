package vn.hotline.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import vn.hotline.contact.ContactCounted;
import vn.hotline.intervention.CaseCounted;
import vn.hotline.referral.ReferralCounted;

/**
 * Counts records as they are saved, in the same transaction: a figure and its rows can never disagree. It only ever
 * adds rows of its own, so that savers do not wait for each other.
 */
@ApplicationScoped
public class FigureEvents {

    @PersistenceContext
    private EntityManager entities;

    void count(@Observes ContactCounted event) {
        write(FigureCells.of(event.before()), FigureCells.of(event.after()));
    }

    void count(@Observes CaseCounted event) {
        write(FigureCells.of(event.before()), FigureCells.of(event.after()));
    }

    void count(@Observes ReferralCounted event) {
        write(FigureCells.of(event.before()), FigureCells.of(event.after()));
    }

    private void write(Map<Cell, Long> before, Map<Cell, Long> after) {
        FigureChange.of(FigureCells.difference(before, after)).forEach(entities::persist);
    }
}
