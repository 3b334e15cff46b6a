package vn.hotline.deadline.clock;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import vn.hotline.deadline.limit.LimitKind;
import vn.hotline.kernel.Lateness;
import vn.hotline.kernel.RecordKind;

/**
 * A clock of law as pages show it.
 *
 * @param done when it was met or stopped; null while it is waited for
 * @param breachReason why it was missed, or null
 * @param ledBy who leads its record, or null
 */
public record ClockRow(
        long id,
        LimitKind kind,
        RecordKind recordKind,
        long recordId,
        Instant recordBegan,
        ClockStatus status,
        Instant from,
        Instant due,
        Instant done,
        Instant pausedAt,
        boolean breached,
        String breachReason,
        boolean pausable,
        Long ledBy)
        implements Serializable {

    private static final String PAUSED = "paused";

    public String number() {
        return recordKind.number(recordBegan, recordId);
    }

    /** When it was met, or null. */
    public Instant met() {
        return status == ClockStatus.MET ? done : null;
    }

    public boolean paused() {
        return status == ClockStatus.PAUSED;
    }

    public Lateness state(Instant now) {
        return met() == null ? Lateness.of(from, due, now) : Lateness.done(met(), due);
    }

    /** As the clock tag of the pages calls it. */
    public String word(Instant now) {
        return paused() ? PAUSED : state(now).getWord();
    }

    /** Its end where it is waited for: a page counts the time down to it. */
    public Instant counted() {
        return status == ClockStatus.RUNNING ? due : null;
    }

    /** How much of the time was used, 0 to 100. */
    public long percent(Instant now) {
        Instant until = met() != null ? met() : paused() ? pausedAt : now;
        long used = Duration.between(from, until).toMinutes();
        return Math.max(
                0, Math.min(100, used * 100 / Duration.between(from, due).toMinutes()));
    }

    /** From how many minutes before the end it is soon. */
    public long soonMinutes() {
        return Lateness.soon(from, due).toMinutes();
    }
}
