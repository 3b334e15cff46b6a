package vn.hotline.platform.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hotline.kernel.RecordKind;

/**
 * Of whom the trail says already that somebody was shown them just now, on this server. It is noted once the row is in the
 * database, so that no reading is without one; where it is not known, as after a start or on another server, there are two.
 */
@ApplicationScoped
class Sittings {

    /** One person at one address, as far as records of a kind go. */
    record Sitting(Long userId, String address, RecordKind kind) {}

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private Clock clock;

    private final Map<Sitting, Map<Long, Instant>> written = new ConcurrentHashMap<>();

    /** Those whom the trail does not have yet. They are written down with this transaction, or stay unknown. */
    List<Long> unwritten(Sitting sitting, Collection<Long> ids) {
        Instant over = clock.instant().minus(AuditTrail.SITTING);
        Map<Long, Instant> known = written.getOrDefault(sitting, Map.of());
        List<Long> fresh = ids.stream()
                .filter(id -> !known.getOrDefault(id, Instant.MIN).isAfter(over))
                .toList();
        if (!fresh.isEmpty() && transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            noteAfterCommit(sitting, fresh, clock.instant());
        }
        return fresh;
    }

    /** @param at when the row was written */
    void note(Sitting sitting, List<Long> ids, Instant at) {
        written.compute(sitting, (any, before) -> {
            Map<Long, Instant> now = before == null ? new HashMap<>() : new HashMap<>(before);
            now.values().removeIf(then -> !then.isAfter(at.minus(AuditTrail.SITTING)));
            ids.forEach(id -> now.put(id, at));
            return Map.copyOf(now);
        });
    }

    private void noteAfterCommit(Sitting sitting, List<Long> ids, Instant at) {
        transactions.registerInterposedSynchronization(new Synchronization() {

            @Override
            public void beforeCompletion() {
                // what is not in the database is not written down
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    note(sitting, ids, at);
                }
            }
        });
    }
}
