package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What follows for those on duty from calls and contacts, and whose extension is whose. Held after all else. */
@ApplicationScoped
public class Presences {

    /** Nobody sits here for longer; whoever did not sign out is gone. */
    public static final Duration SHIFT = Duration.ofHours(14);

    @PersistenceContext
    private EntityManager entities;

    /** Who sits at an extension of the exchange of a centre. */
    public Optional<Long> userAt(int centreId, String extension) {
        return entities.createQuery(
                        "select p.userId from Presence p where p.centreId = :centre and p.extension = :extension",
                        Long.class)
                .setParameter("centre", centreId)
                .setParameter("extension", extension)
                .getResultStream()
                .findFirst();
    }

    /** At which extension somebody sits, to have it ring. */
    public Optional<String> extensionOf(long userId) {
        return Optional.ofNullable(entities.find(Presence.class, userId)).map(Presence::getExtension);
    }

    void talks(Long userId, Instant at) {
        become(userId, PresenceState.BUSY, at);
    }

    /** What was heard is to be written down. */
    void hasTalked(Long userId, Instant at) {
        of(userId)
                .filter(one -> one.getState() == PresenceState.BUSY)
                .ifPresent(one -> one.become(PresenceState.AFTER_CALL, at));
    }

    void hasWritten(Long userId, Instant at) {
        of(userId)
                .filter(one -> one.getState() == PresenceState.AFTER_CALL)
                .ifPresent(one -> one.become(PresenceState.FREE, at));
    }

    private void become(Long userId, PresenceState state, Instant at) {
        of(userId).ifPresent(one -> one.become(state, at));
    }

    private Optional<Presence> of(Long userId) {
        return userId == null
                ? Optional.empty()
                : Optional.ofNullable(entities.find(Presence.class, userId, LockModeType.PESSIMISTIC_WRITE));
    }
}
