package vn.hotline.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;

/** Why figures of days that are over are no longer what they were. */
@ApplicationScoped
public class FigureRevisions {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Everything that changed figures of the period from that moment on, in the order it happened.
     *
     * @param limit how many at most; a year has some hundreds
     */
    public List<FigureRevision> since(Instant moment, Helpline line, Period period, int limit) {
        return entities.createQuery(
                        "from FigureRevision r where r.line = :line and r.at >= :moment and r.day between :from and :to"
                                + " order by r.at, r.id",
                        FigureRevision.class)
                .setParameter("line", line)
                .setParameter("moment", moment)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setMaxResults(limit)
                .getResultList();
    }
}
