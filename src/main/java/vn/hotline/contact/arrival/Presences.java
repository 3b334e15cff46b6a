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
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.push.OpenPages;

/** What follows for those on duty from calls and contacts, and whose extension is whose. Held after all else. */
@ApplicationScoped
public class Presences {

    /** Nobody sits here for longer; whoever did not sign out is gone. */
    public static final Duration SHIFT = Duration.ofHours(14);

    public static final String SETTING = "HOTLINE_GONE_MINUTES";
    public static final int MINUTES = 15;

    /** Of a presence {@code g}: nothing was heard of her since {@code :silent}, and she has nobody in hand. */
    static final String GONE =
            "coalesce(g.heardAt, g.since) < :silent and g.state <> vn.hotline.contact.arrival.PresenceState.BUSY"
                    + " and not exists (select h.id from Arrival h where h.takenBy = g.userId"
                    + " and h.status = vn.hotline.contact.arrival.ArrivalStatus.TAKEN)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Config config;

    @Inject
    private OpenPages openPages;

    /**
     * Who sits at an extension of the exchange of a centre. Whoever has gone, or works here no more, sits nowhere: the call
     * is nobody's until somebody takes it, and not somebody's who never hears of it.
     *
     * @param extension as an exchange wrote it
     */
    public Optional<Long> userAt(int centreId, String extension) {
        return Presence.isExtension(extension)
                ? entities.createQuery(
                                "select p.userId from Presence p join AppUser u on u.id = p.userId and u.active = true"
                                        + " where p.centreId = :centre and p.extension = :extension and p.since > :gone",
                                Long.class)
                        .setParameter("centre", centreId)
                        .setParameter("extension", extension)
                        .setParameter("gone", clock.instant().minus(SHIFT))
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    /** At which extension somebody sits, to have it ring. */
    public Optional<String> extensionOf(long userId) {
        return Optional.ofNullable(entities.find(Presence.class, userId)).map(Presence::getExtension);
    }

    /** Who is on duty and gone, of a presence {@code g}. */
    public Where gone() {
        return new Where(GONE, silent());
    }

    /** Who is on duty and was heard of, of a presence {@code g}: those whom somebody can count on. */
    public Where here() {
        return new Where("not (" + GONE + ")", silent())
                .and("g.since > :left", clock.instant().minus(SHIFT));
    }

    /** Whoever was not heard of since then is gone. */
    Instant silent() {
        return clock.instant()
                .minus(Duration.ofMinutes(
                        config.getOptionalValue(SETTING, Integer.class).orElse(MINUTES)));
    }

    /** Their pages are open still. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void heardFrom(Collection<Long> people) {
        entities.createQuery("update Presence p set p.heardAt = :now where p.userId in :people")
                .setParameter("now", clock.instant())
                .setParameter("people", people)
                .executeUpdate();
    }

    /** To be asked and ended in this transaction. */
    public void lock(long userId) {
        of(userId);
    }

    /** She is not on duty any more, and whoever sits down next has her telephone. */
    public void end(long userId) {
        openPages.hearAfterCommit();
        of(userId).ifPresent(entities::remove);
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

    /**
     * Whoever wrote down what she heard is free. Nothing is read before, since the exchange and open pages write there all the
     * time: a row that changed after this transaction had begun to read would be refused.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void hasWritten(Long userId, Instant at) {
        openPages.hearAfterCommit();
        entities.createQuery("update versioned Presence p set p.state = :free, p.since = :at"
                        + " where p.userId = :user and p.state = :afterCall")
                .setParameter("free", PresenceState.FREE)
                .setParameter("at", at)
                .setParameter("user", userId)
                .setParameter("afterCall", PresenceState.AFTER_CALL)
                .executeUpdate();
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
