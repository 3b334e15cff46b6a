package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import vn.hotline.kernel.Urgency;

/** Where somebody stands in the queue, for whoever waits in it. */
@ApplicationScoped
public class QueuePlaces {

    private static final List<ArrivalStatus> UNTAKEN = List.of(ArrivalStatus.WAITING, ArrivalStatus.RINGING);

    @PersistenceContext
    private EntityManager entities;

    /** Of one that waits, in the order desks see it: 1 for whoever is next. Null of one that waits no more. */
    public Integer of(Arrival arrival) {
        if (!UNTAKEN.contains(arrival.getStatus())) {
            return null;
        }
        List<Urgency> more = Arrays.stream(Urgency.values())
                .filter(urgency -> urgency.compareTo(arrival.getUrgency()) > 0)
                .toList();
        long ahead = entities.createQuery(
                        "select count(a) from Arrival a where a.centreId = :centre and a.line = :line"
                                + " and a.status in :untaken and (a.urgency in :more or a.urgency = :urgency"
                                + " and (a.arrivedAt < :at or a.arrivedAt = :at and a.id < :id))",
                        Long.class)
                .setParameter("centre", arrival.getCentreId())
                .setParameter("line", arrival.getLine())
                .setParameter("untaken", UNTAKEN)
                .setParameter("more", more)
                .setParameter("urgency", arrival.getUrgency())
                .setParameter("at", arrival.getArrivedAt())
                .setParameter("id", arrival.getId())
                .getSingleResult();
        return Math.toIntExact(ahead + 1);
    }
}
