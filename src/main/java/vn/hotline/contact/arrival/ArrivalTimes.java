package vn.hotline.contact.arrival;

import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import vn.hotline.kernel.Days;

/**
 * When somebody came, was heard and answered. What a channel's end tells comes in any order, late and repeatedly, so the
 * times do not depend on the order: it was answered and over when that was told first by the end's own times, and a word is
 * unanswered if it is later than what was said here last. Only the verbs of {@link Arrival} change it.
 */
@MappedSuperclass
public abstract class ArrivalTimes extends ArrivalOrigin {

    private Instant arrivedAt;
    private Instant answeredAt;
    private Instant connectedAt;
    private Instant endedAt;
    private Integer waitedSeconds;
    private Instant lastHeardAt;
    private Instant spokeAt;
    private Instant unansweredSince;

    protected ArrivalTimes() {}

    ArrivalTimes(Arriving told, String toldKey, int centreId, Instant now) {
        super(told, toldKey, centreId);
        arrivedAt = Days.happened(told.arrivedAt(), now);
        if (!isCall()) {
            lastHeardAt = arrivedAt;
            unansweredSince = arrivedAt;
        }
    }

    void came(Instant at) {
        arrivedAt = at;
        Instant until = answeredAt == null ? endedAt : answeredAt;
        if (waitedSeconds != null && until != null) {
            waitedUntil(until);
        }
    }

    // ---------------------------------------------------------------- of a call

    /** The exchange connected somebody: who has the contact is said by {@link Arrival#take} or {@link Arrival#passOn}. */
    void answered(Instant at) {
        Instant then = notBeforeArrival(at);
        answeredAt = earlier(answeredAt, then);
        connectedAt = later(connectedAt, then);
        waitedUntil(answeredAt);
    }

    void over(Instant at) {
        endedAt = earlier(endedAt, notBeforeArrival(at));
    }

    /** Somebody took it, whom the exchange may have connected before. @param anew although it was over once */
    void taken(Instant at, boolean anew) {
        if (answeredAt != null) {
            waitedUntil(answeredAt);
        } else if (waitedSeconds == null || anew) {
            waitedUntil(at);
        }
    }

    void waitedInVain() {
        waitedUntil(endedAt);
    }

    private void waitedUntil(Instant then) {
        waitedSeconds =
                Math.toIntExact(Math.max(0, Duration.between(arrivedAt, then).toSeconds()));
    }

    /** Whether the exchange connected somebody later than whoever has it. */
    boolean isConnectedAnew(Instant at) {
        return connectedAt == null || notBeforeArrival(at).isAfter(connectedAt);
    }

    /** Whether it is no news that it was answered by then. */
    boolean isAnsweredSince(Instant at) {
        return answeredAt != null && !notBeforeArrival(at).isBefore(answeredAt);
    }

    /** Whether it is no news that it was over by then. */
    boolean isOverSince(Instant at) {
        return endedAt != null && !notBeforeArrival(at).isBefore(endedAt);
    }

    /** Somebody talks with the caller just now. */
    public boolean isTalking() {
        return isCall() && answeredAt != null && endedAt == null;
    }

    /** Whether the caller hung up before anybody answered. */
    boolean isUnheard() {
        return isCall() && answeredAt == null && endedAt != null;
    }

    // ---------------------------------------------------------------- of what is written

    void heard(String words, Instant at) {
        Instant then = notBeforeArrival(at);
        says(words);
        lastHeardAt = later(lastHeardAt, then);
        if (spokeAt == null || then.isAfter(spokeAt)) {
            unansweredSince = earlier(unansweredSince, then);
        }
    }

    /** Whether something that was said then is told again, or is older than all that matters. */
    boolean hasHeard(Instant at) {
        Instant then = notBeforeArrival(at);
        boolean answered = spokeAt != null && !then.isAfter(spokeAt);
        boolean waits = unansweredSince != null && !then.isBefore(unansweredSince);
        return getFirstWords() != null && lastHeardAt != null && !then.isAfter(lastHeardAt) && (answered || waits);
    }

    boolean hasSpoken(Instant at) {
        return spokeAt != null && !notBeforeArrival(at).isAfter(spokeAt);
    }

    void spoke(Instant at) {
        spokeAt = later(spokeAt, notBeforeArrival(at));
        if (unansweredSince != null && !unansweredSince.isAfter(spokeAt)) {
            unansweredSince = lastHeardAt != null && lastHeardAt.isAfter(spokeAt) ? lastHeardAt : null;
        }
    }

    void didNotReach() {
        unansweredSince = lastHeardAt;
    }

    void needsNoAnswer() {
        unansweredSince = null;
    }

    private Instant notBeforeArrival(Instant at) {
        return at.isBefore(arrivedAt) ? arrivedAt : at;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    public Instant getArrivedAt() {
        return arrivedAt;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    /** Until somebody came, or the caller gave up; null while it waits. */
    public Integer getWaitedSeconds() {
        return waitedSeconds;
    }

    public Instant getLastHeardAt() {
        return lastHeardAt;
    }

    /** Since when nobody has answered what the caller wrote, or null. */
    public Instant getUnansweredSince() {
        return unansweredSince;
    }
}
