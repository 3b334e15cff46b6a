package vn.hotline.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether the clock of this server can be believed: it is held against the database's, which all servers share. What
 * happens by itself because its time has come (reports, notices, mails, deletion) is left to the other servers while it
 * stands wrong: it cannot be taken back, and two servers that disagree would do and undo it each minute.
 */
@ApplicationScoped
public class SharedTime {

    static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final Logger LOG = Logger.getLogger(SharedTime.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    private volatile boolean agreed = true;

    /** Asks the database. */
    public boolean agrees() {
        BigDecimal seconds = (BigDecimal) entities.createNativeQuery("select unix_timestamp(now(3))", BigDecimal.class)
                .getSingleResult();
        Instant shared = Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
        Duration apart = Duration.between(shared, clock.instant());
        boolean agrees = apart.abs().compareTo(TOLERANCE) <= 0;
        if (agrees != agreed) {
            agreed = agrees;
            LOG.log(
                    agrees ? Level.WARNING : Level.SEVERE,
                    () -> agrees
                            ? "the clock of this server is right again"
                            : "the clock of this server is %d s from the database's: nothing that falls due happens here"
                                    .formatted(apart.toSeconds()));
        }
        return agrees;
    }
}
