package vn.hotline.quality.rubric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The editions of the rubric, for those who go by them. */
@ApplicationScoped
public class Editions {

    @PersistenceContext
    private EntityManager entities;

    /** The one that contacts are scored by from now on; there is always one. */
    public Rubric standing() {
        return in(RubricStatus.STANDING).orElseThrow();
    }

    /** Held, so that of two who begin or publish the next one the second sees what the first did. */
    Rubric holdStanding() {
        Rubric standing = standing();
        entities.refresh(standing, LockModeType.PESSIMISTIC_WRITE);
        return standing;
    }

    Optional<Rubric> draft() {
        return in(RubricStatus.DRAFT);
    }

    int last() {
        return entities.createQuery("select max(r.edition) from Rubric r", Integer.class)
                .getSingleResult();
    }

    private Optional<Rubric> in(RubricStatus status) {
        return entities.createQuery("from Rubric r where r.status = :status", Rubric.class)
                .setParameter("status", status)
                .getResultStream()
                .findFirst();
    }
}
