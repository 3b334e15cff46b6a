package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.kernel.Helpline;

/** Which centre keeps which queue just now. */
@ApplicationScoped
public class Diversions {

    @PersistenceContext
    private EntityManager entities;

    /** Where somebody who arrives for a centre is heard: a queue goes one way and no further. */
    int centreOf(Helpline line, int centreId) {
        List<QueueDiversion> standing = standing(line, centreId);
        return standing.isEmpty() ? centreId : standing.get(0).getToCentre();
    }

    /** The last begun first. */
    List<QueueDiversion> standing(Helpline line, int fromCentre) {
        return entities.createQuery(
                        "from QueueDiversion d where d.line = :line and d.fromCentre = :centre and d.endedAt is null"
                                + " order by d.beganAt desc, d.id desc",
                        QueueDiversion.class)
                .setParameter("line", line)
                .setParameter("centre", fromCentre)
                .getResultList();
    }
}
