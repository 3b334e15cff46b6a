package vn.hotline.channel.conversation;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.StoredRow;

/**
 * Somebody and the hotline, writing to each other. Each time she turns to us anew is a round of its own, which is one
 * arrival and becomes one contact. Whoever changes it or adds to it locks it first, so that what comes at once, repeated or
 * late ends as the same correspondence.
 */
@MappedSuperclass
public abstract class Correspondence extends StoredRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private int centreId;
    private int round;
    private Long arrivalId;
    private Instant lastHeardAt;
    private Instant unansweredSince;
    private Instant withdrawnAt;
    private Instant changedAt;

    /** Under which the round is known to those who wait for arrivals. */
    public String arrivalKey() {
        return id + "-" + round;
    }

    public void beginRound() {
        round++;
    }

    /** What the round is for those who take contacts. */
    public void waitsAs(Long arrival) {
        arrivalId = arrival;
    }

    /** She wrote. What comes late, after something newer, changes no clock. */
    public void heard(Instant at, Instant now) {
        lastHeardAt = lastHeardAt == null || at.isAfter(lastHeardAt) ? at : lastHeardAt;
        waitsSince(unansweredSince == null ? at : unansweredSince, now);
    }

    /** @param since when she wrote what nobody has answered; null if all is answered */
    protected void waitsSince(Instant since, Instant now) {
        unansweredSince = since;
        changed(now);
    }

    /** Nobody waits for an answer any more. @param at by the clock of the channel */
    protected void withdrawn(Instant at, Instant now) {
        withdrawnAt = at;
        waitsSince(null, now);
    }

    protected void withdrawnMeanwhile(Instant at) {
        withdrawnAt = withdrawnAt == null || at.isAfter(withdrawnAt) ? at : withdrawnAt;
    }

    protected void forgetWhenHeard() {
        lastHeardAt = null;
    }

    public void changed(Instant now) {
        changedAt = now;
    }

    @Override
    public Long getId() {
        return id;
    }

    public Helpline getLine() {
        return line;
    }

    public int getCentreId() {
        return centreId;
    }

    /** Whether she has written to us at all. */
    public boolean isBegun() {
        return round > 0;
    }

    /** Null while nobody knows of it. */
    public Long getArrivalId() {
        return arrivalId;
    }

    /** Null while she has written nothing, or nothing of it is kept. */
    public Instant getLastHeardAt() {
        return lastHeardAt;
    }

    /** Null while all is answered. */
    public Instant getUnansweredSince() {
        return unansweredSince;
    }

    /** When she wanted nothing of it to be kept, or null. */
    protected Instant getWithdrawnAt() {
        return withdrawnAt;
    }
}
