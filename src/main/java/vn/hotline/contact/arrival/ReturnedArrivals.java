package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Verb;

/**
 * Who was taken and is left alone goes back to the queue, with all that was written. Somebody is at it as long as the draft
 * is saved, a message goes out, or the call runs.
 */
@ApplicationScoped
public class ReturnedArrivals {

    public static final String SETTING = "HOTLINE_SILENT_MINUTES";
    public static final int MINUTES = 10;

    private static final String SILENT = " from Arrival a left join ContactDraft d on d.contactId = a.contactId"
            + " where a.status = vn.hotline.contact.arrival.ArrivalStatus.TAKEN and a.takenAt < :before"
            + " and (a.spokeAt is null or a.spokeAt < :before) and (d.savedAt is null or d.savedAt < :before)"
            + " and (a.endedAt < :before or a.endedAt is null and (a.answeredAt is null"
            + " or a.channel <> vn.hotline.contact.Channel.PHONE))";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Config config;

    @Inject
    private CurrentUser current;

    @Inject
    private Changes changes;

    @Inject
    private ArrivalContacts contacts;

    @Inject
    private ArrivalNotices notices;

    /** What somebody has in hand of whom nothing was heard for too long, the longest first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> silent() {
        return entities.createQuery("select a.id" + SILENT + " order by a.takenAt", Long.class)
                .setParameter("before", before())
                .getResultList();
    }

    /** Unless somebody is at it after all, or another server was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(long id) {
        Arrival held = contacts.lockContactOf(entities.find(Arrival.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (!isSilent(id)) {
            return;
        }
        current.set(Identity.program(held.getCentreId()), null);
        Long from = held.getTakenBy();
        Stamp stamp = new Stamp(null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        changes.to(Verb.ARRIVAL_FOLLOW, held, stamp, (arrival, change) -> change.moves(arrival.returnOf(stamp)));
        notices.returned(held, from, within());
    }

    private boolean isSilent(long id) {
        return !entities.createQuery("select a.id" + SILENT + " and a.id = :id", Long.class)
                .setParameter("before", before())
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    private Instant before() {
        return clock.instant().minus(within());
    }

    Duration within() {
        return Duration.ofMinutes(
                config.getOptionalValue(SETTING, Integer.class).orElse(MINUTES));
    }
}
