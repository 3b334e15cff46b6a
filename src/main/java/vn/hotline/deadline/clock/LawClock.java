package vn.hotline.deadline.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import vn.hotline.deadline.calendar.WorkingDays;
import vn.hotline.deadline.limit.LawLimit;
import vn.hotline.deadline.limit.LimitKind;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.platform.record.CentreRecord;

/**
 * One limit of law that runs for one record: from when, until when, and what became of it. It follows its record by itself;
 * a supervisor may let it stand still where the law allows that, and says why. That it passed unmet stays with it for good,
 * with the reason that somebody gave.
 */
@Entity
@Table(name = "law_clock")
@Numbered(RecordKind.CLOCK)
public class LawClock extends BaseEntity implements CentreRecord {

    @Enumerated(EnumType.STRING)
    private RecordKind recordKind;

    private long recordId;
    private Instant recordBegan;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private int centreId;
    private Integer provinceId;
    private Long ledBy;
    private long limitId;

    @Enumerated(EnumType.STRING)
    private LimitKind kind;

    private Instant begunAt;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private ClockStatus status = ClockStatus.RUNNING;

    /** Its end while it is waited for: what lists of all that is due read, in this order. */
    private Instant openDue;

    private Instant doneAt;
    private Instant pausedAt;
    private boolean breached;

    /** Its record was merged or annulled: it counts for nothing. */
    private boolean recordVoid;

    @Sealed
    @Column(name = "breach_reason")
    private String breachReason;

    /** When somebody is to be told of it next; null for never. */
    private Instant nextWord;

    @Version
    private int version;

    protected LawClock() {}

    LawClock(LawLimit limit, Course course, Instant begun, WorkingDays days) {
        recordKind = course.recordKind();
        recordId = course.recordId();
        recordBegan = course.recordBegan();
        line = course.line();
        centreId = course.centreId();
        provinceId = course.provinceId();
        ledBy = course.ledBy();
        limitId = limit.getId();
        kind = limit.getKind();
        begunAt = begun;
        dueAt = limit.term().end(begun, days);
        openDue = dueAt;
        nextWord = firstWord(limit);
    }

    private Instant firstWord(LawLimit limit) {
        Instant warning = limit.warning(dueAt);
        return warning == null || warning.isBefore(begunAt) ? dueAt : warning;
    }

    /** Whether it runs for what began at that moment. */
    boolean isOf(LimitKind one, Instant begun) {
        return kind == one && begunAt.equals(begun);
    }

    /** Who leads its record, where it is, and whether it stands, is as it is now. */
    void goWith(Course course) {
        ledBy = course.ledBy();
        centreId = course.centreId();
        recordVoid = course.isVoid();
    }

    /** Whether figures would count it otherwise. */
    boolean isCountedUnlike(Course course) {
        return recordVoid != course.isVoid() || centreId != course.centreId();
    }

    // ---------------------------------------------------------------- it goes with its record

    /** Whether it moves by that: see {@link #follow}. */
    boolean isMovedBy(Instant met, Instant ended) {
        if (met != null) {
            return status != ClockStatus.MET;
        }
        return ended != null ? status.isOpen() : status == ClockStatus.STOPPED;
    }

    /**
     * @param met when what it waits for was done; null if it was not
     * @param ended when its record ended; null while it is open
     */
    Optional<StatusChange> follow(Instant met, Instant ended, LawLimit limit, Stamp stamp) {
        if (!isMovedBy(met, ended)) {
            return Optional.empty();
        }
        if (met != null) {
            return Optional.of(meet(met, stamp));
        }
        return Optional.of(ended != null ? stop(ended, stamp) : goOn(limit, stamp));
    }

    private StatusChange meet(Instant met, Stamp stamp) {
        StatusChange change = move(ClockMove.MEET, null, stamp);
        over(met);
        return change;
    }

    /** Nothing is waited for any more. */
    StatusChange stop(Instant at, Stamp stamp) {
        StatusChange change = move(ClockMove.STOP, null, stamp);
        over(at);
        return change;
    }

    /** What is told late may have been done in time. */
    private void over(Instant at) {
        doneAt = at;
        breached = at.isAfter(dueAt);
        openDue = null;
        pausedAt = null;
        nextWord = null;
    }

    private StatusChange goOn(LawLimit limit, Stamp stamp) {
        StatusChange change = move(ClockMove.GO_ON, null, stamp);
        runs(limit, stamp.at());
        return change;
    }

    /** Words that were due earlier are not said again. */
    private void runs(LawLimit limit, Instant now) {
        doneAt = null;
        openDue = dueAt;
        Instant warning = limit.warning(dueAt);
        boolean warnedStill = warning != null && warning.isAfter(now);
        nextWord = warnedStill ? warning : breached ? lastWord(limit, now) : dueAt;
    }

    private Instant lastWord(LawLimit limit, Instant now) {
        Instant escalation = limit.escalation(dueAt);
        return escalation != null && escalation.isAfter(now) ? escalation : null;
    }

    // ---------------------------------------------------------------- it stands still

    /** @throws BusinessException if the law lets it not, its time is over, or no reason is given */
    StatusChange pause(LawLimit limit, String reason, Stamp stamp) {
        if (!limit.isPausable()) {
            throw new BusinessException("clock.notPausable");
        }
        if (!dueAt.isAfter(stamp.at())) {
            throw new BusinessException("clock.overAlready");
        }
        StatusChange change = move(ClockMove.PAUSE, reason, stamp);
        pausedAt = stamp.at();
        openDue = null;
        nextWord = null;
        return change;
    }

    /** It goes on, and ends later by as much as it stood still. */
    StatusChange resume(LawLimit limit, WorkingDays days, Stamp stamp) {
        StatusChange change = move(ClockMove.RESUME, null, stamp);
        dueAt = limit.term().later(dueAt, pausedAt, stamp.at(), days);
        pausedAt = null;
        runs(limit, stamp.at());
        return change;
    }

    /** Something was decided on the days it runs over. */
    void endsAt(Instant due, LawLimit limit, Instant now) {
        dueAt = due;
        if (status == ClockStatus.RUNNING) {
            breached = breached && !due.isAfter(now);
            runs(limit, now);
        }
    }

    // ---------------------------------------------------------------- what is said of it

    boolean isWordDue(Instant at) {
        return nextWord != null && !nextWord.isAfter(at);
    }

    /** What is to be said by now, once: the latest of all that became due while nobody said anything. */
    Word say(LawLimit limit, Instant at) {
        if (dueAt.isAfter(at)) {
            nextWord = dueAt;
            return Word.SOON;
        }
        breached = true;
        nextWord = lastWord(limit, at);
        return limit.getEscalateHours() == null || nextWord != null ? Word.PASSED : Word.LATE;
    }

    /** Why it was not kept, in words. */
    void explain(String reason) {
        if (!breached) {
            throw new BusinessException("clock.notBreached");
        }
        breachReason = reason;
    }

    private StatusChange move(ClockMove move, String reason, Stamp stamp) {
        StatusChange change = StatusChange.of(RecordKind.CLOCK, getId(), status, move, reason, stamp);
        status = move.getTo();
        return change;
    }

    /** What figures count of it; nothing (null) while it was not missed. */
    @Override
    public ClockFacts facts() {
        return breached && !recordVoid ? new ClockFacts(line, centreId, Days.dayOf(dueAt.minusSeconds(1)), kind) : null;
    }

    @Override
    public boolean isLedBy(Long userId) {
        return userId != null && userId.equals(ledBy);
    }

    /** The number of the record it runs for. */
    @Override
    public String called() {
        return recordKind.number(recordBegan, recordId);
    }

    public RecordKind getRecordKind() {
        return recordKind;
    }

    public long getRecordId() {
        return recordId;
    }

    public Helpline getLine() {
        return line;
    }

    @Override
    public int getCentreId() {
        return centreId;
    }

    public Integer getProvinceId() {
        return provinceId;
    }

    public Long getLedBy() {
        return ledBy;
    }

    public long getLimitId() {
        return limitId;
    }

    public LimitKind getKind() {
        return kind;
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public ClockStatus getStatus() {
        return status;
    }

    public Instant getOpenDue() {
        return openDue;
    }

    public Instant getDoneAt() {
        return doneAt;
    }

    public boolean isBreached() {
        return breached;
    }

    public String getBreachReason() {
        return breachReason;
    }

    public Instant getNextWord() {
        return nextWord;
    }
}
