package vn.hotline.deadline.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.Days;

/** The limits of law, as they held at a time. */
@ApplicationScoped
public class LawLimits {

    @PersistenceContext
    private EntityManager entities;

    /** Those that ever held, of each kind the latest first. */
    public List<LawLimit> all() {
        return entities.createQuery("from LawLimit l order by l.kind, l.validFrom desc, l.id desc", LawLimit.class)
                .getResultList();
    }

    /** @return the one of a kind that holds for what begins at a moment, among all of them */
    public static Optional<LawLimit> inForce(List<LawLimit> all, LimitKind kind, Instant begun) {
        return all.stream()
                .filter(limit -> limit.getKind() == kind)
                .filter(limit -> !limit.getValidFrom().isAfter(Days.dayOf(begun)))
                .max(Comparator.comparing(LawLimit::getValidFrom).thenComparing(LawLimit::getId));
    }
}
