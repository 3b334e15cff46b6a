package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.Verb;

/** Who is owed a call: written by itself as somebody is missed, struck out by itself as he is heard. */
@ApplicationScoped
public class CallBackBook {

    public static final String SETTING = "HOTLINE_CALL_BACK_MINUTES";

    /** Soon, while the child may still be alone with the telephone. */
    public static final int MINUTES = 15;

    static final List<CallBackStatus> OWED = List.of(CallBackStatus.DUE, CallBackStatus.TAKEN);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

    @Inject
    private Config config;

    /** Nobody can be called back at a hidden number. */
    void missed(Arrival arrival, Stamp stamp) {
        owe(arrival, arrival.getEndedAt(), arrival.getEndedAt().plus(within()), stamp);
    }

    /** @param due when the caller wants to be called; null for soon */
    void wanted(Arrival arrival, Instant due, Stamp stamp) {
        owe(arrival, stamp.at(), due == null ? stamp.at().plus(within()) : due, stamp);
    }

    private void owe(Arrival arrival, Instant asked, Instant due, Stamp stamp) {
        if (arrival.callerNumberToken() == null) {
            return;
        }
        Optional<CallBack> owed = owed(arrival.callerNumberToken()).stream()
                .filter(one -> one.getLine() == arrival.getLine() && one.getCentreId() == arrival.getCentreId())
                .findFirst();
        if (owed.isPresent()) {
            changes.to(Verb.CALL_BACK_FOLLOW, owed.get(), stamp, (one, change) -> one.calledAgain(arrival));
        } else {
            CallBack made = new CallBack(arrival, asked, due);
            changes.made(Verb.CALL_BACK_FOLLOW, made, made.getStatus(), stamp, (one, change) -> {});
        }
    }

    /** How soon whoever is owed a call is to be called. */
    public Duration within() {
        return Duration.ofMinutes(
                config.getOptionalValue(SETTING, Integer.class).orElse(MINUTES));
    }

    /** Whoever was heard is owed nothing any more, whichever of his calls was missed. */
    void heard(byte[] callerNumberToken, Stamp stamp) {
        if (callerNumberToken != null) {
            owed(callerNumberToken)
                    .forEach(one -> changes.to(
                            Verb.CALL_BACK_FOLLOW,
                            one,
                            stamp,
                            (settled, change) -> change.moves(settled.settle(stamp))));
        }
    }

    /** Held, in the order of their ids. */
    private List<CallBack> owed(byte[] callerNumberToken) {
        return entities.createQuery(
                        "from CallBack c where c.callerNumberToken = :caller and c.status in :owed order by c.id",
                        CallBack.class)
                .setParameter("caller", callerNumberToken)
                .setParameter("owed", OWED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
