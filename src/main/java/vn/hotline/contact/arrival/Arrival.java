package vn.hotline.contact.arrival;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import vn.hotline.contact.Beginning;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.platform.record.CentreRecord;

/**
 * Somebody who wants to be heard and whom nobody has taken yet: a call that rings, a message through Zalo, a notice of the
 * app. It becomes a contact the moment somebody takes it, or a missed one by itself when the caller gives up; so each has
 * one contact in the end, and never two.
 *
 * <p>It waits for anybody, or rings at somebody's; whoever takes it has it until it is recorded, handed on or given back.
 */
@Entity
@Table(name = "arrival")
@Numbered(RecordKind.ARRIVAL)
public class Arrival extends ArrivalTimes implements CentreRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "arrival_seq")
    @SequenceGenerator(name = "arrival_seq", sequenceName = "arrival_seq", allocationSize = RecordKind.DRAWN_AT_ONCE)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ArrivalStatus status = ArrivalStatus.WAITING;

    private Long ringsAt;
    private Long takenBy;
    private Instant takenAt;

    @Sealed
    @Column(name = "note")
    private String note;

    private Long noteBy;
    private Long contactId;

    @Version
    private int version;

    protected Arrival() {}

    /**
     * @param centreId whose it is, if the queue it was told for is kept by another centre
     * @param now an arrival that is said to be still to come, or long past, came now
     */
    Arrival(Arriving told, String toldKey, int centreId, Instant now) {
        super(told, toldKey, centreId, now);
    }

    // ---------------------------------------------------------------- what the channel's end tells

    /** @param userId null: it rings nowhere any more */
    StatusChange ringsAt(Long userId, Stamp stamp) {
        StatusChange change = move(userId == null ? ArrivalMove.STOP_RINGING : ArrivalMove.RING, null, stamp);
        ringsAt = userId;
        return change;
    }

    /** Whether it is news that somebody's telephone rings, or rings no more. */
    boolean canRingAt(Long userId) {
        return !Objects.equals(ringsAt, userId)
                && (userId == null ? ArrivalMove.STOP_RINGING : ArrivalMove.RING).isPossibleFrom(status);
    }

    @Override
    void over(Instant at) {
        super.over(at);
        if (status == ArrivalStatus.ABANDONED) {
            waitedInVain();
        }
    }

    /** Of a call that nobody came to; what somebody had in hand already waits for another one. */
    boolean isGivenUp() {
        return isUnheard() && contactId == null && ArrivalMove.ABANDON.isPossibleFrom(status);
    }

    StatusChange abandon(long missedContact, Stamp stamp) {
        StatusChange change = move(ArrivalMove.ABANDON, null, stamp);
        contactId = missedContact;
        ringsAt = null;
        waitedInVain();
        return change;
    }

    /** Somebody who is blocked. Nobody waits for an answer to it. */
    StatusChange turnAway(long dismissedContact, Stamp stamp) {
        StatusChange change = move(ArrivalMove.TURN_AWAY, null, stamp);
        contactId = dismissedContact;
        needsNoAnswer();
        return change;
    }

    /** Whether it rang nowhere, and something of the same day is a part of it. */
    boolean isTurnedAwayOnDayOf(Instant at) {
        return status == ArrivalStatus.TURNED_AWAY && Days.dayOf(getArrivedAt()).equals(Days.dayOf(at));
    }

    // ---------------------------------------------------------------- who has it

    /** Somebody lets it ring at a colleague's; until that one takes it, it is nobody's and can be missed. */
    StatusChange ringOn(Long to, String why, Stamp stamp) {
        StatusChange change = move(ArrivalMove.RING_ON, why, stamp);
        ringsAt = to;
        tell(why, stamp);
        return change;
    }

    /** @param contact the one that was opened for it, or that it had already */
    StatusChange take(long contact, Stamp stamp) {
        return given(ArrivalMove.TAKE, contact, stamp.userId(), null, stamp);
    }

    StatusChange answerAfterAll(long contact, Stamp stamp) {
        return given(ArrivalMove.ANSWER_AFTER_ALL, contact, stamp.userId(), null, stamp);
    }

    StatusChange handOver(Long to, String why, Stamp stamp) {
        return given(ArrivalMove.HAND_OVER, contactId, to, why, stamp);
    }

    StatusChange takeOver(String why, Stamp stamp) {
        return given(ArrivalMove.TAKE_OVER, contactId, stamp.userId(), why, stamp);
    }

    StatusChange passOn(Long to, Stamp stamp) {
        return given(ArrivalMove.PASS_ON, contactId, to, null, stamp);
    }

    private StatusChange given(ArrivalMove move, Long contact, Long to, String why, Stamp stamp) {
        StatusChange change = move(move, why, stamp);
        contactId = contact;
        takenBy = to;
        takenAt = stamp.at();
        tell(why, stamp);
        ringsAt = null;
        taken(stamp.at(), move == ArrivalMove.ANSWER_AFTER_ALL);
        return change;
    }

    StatusChange giveBack(String why, Stamp stamp) {
        return back(ArrivalMove.GIVE_BACK, why, stamp);
    }

    StatusChange returnOf(Stamp stamp) {
        return back(ArrivalMove.RETURN, null, stamp);
    }

    private StatusChange back(ArrivalMove move, String why, Stamp stamp) {
        StatusChange change = move(move, why, stamp);
        takenBy = null;
        takenAt = null;
        ringsAt = null;
        tell(why, stamp);
        return change;
    }

    /** What was said to the next one stays to be read by whoever takes it, until something else is said. */
    private void tell(String words, Stamp stamp) {
        if (words != null) {
            note = words;
            noteBy = stamp.userId();
        }
    }

    StatusChange record(Stamp stamp) {
        StatusChange change = move(ArrivalMove.RECORD, null, stamp);
        ringsAt = null;
        return change;
    }

    /** @param owner whose draft it is again */
    StatusChange reopen(Long owner, Stamp stamp) {
        return given(ArrivalMove.REOPEN, contactId, owner, null, stamp);
    }

    private StatusChange move(ArrivalMove move, String why, Stamp stamp) {
        StatusChange change = StatusChange.of(RecordKind.ARRIVAL, id, status, move, why, stamp);
        status = move.getTo();
        return change;
    }

    /** A caller is there, who talks with somebody or hears it ring. */
    boolean isOnTheLine() {
        return isCall() && getEndedAt() == null && (status == ArrivalStatus.RINGING || isTalking());
    }

    /** Whose telephone is the one for it: where it rings, or of whoever has it; null while it waits for anybody. */
    Long belongsTo() {
        return status == ArrivalStatus.RINGING ? ringsAt : takenBy;
    }

    @Override
    public boolean isLedBy(Long userId) {
        return takenBy != null && takenBy.equals(userId);
    }

    /** How urgent it is, whoever takes it decides, unless it was told to be more than others. */
    Beginning beginning() {
        return new Beginning(
                getLine(),
                getCentreId(),
                getChannel(),
                getArrivedAt(),
                getCallerNumber(),
                getCallerName(),
                account(),
                place(),
                getFirstWords(),
                getUrgency() == Urgency.NORMAL ? null : getUrgency());
    }

    public String getNumber() {
        return RecordKind.ARRIVAL.number(getArrivedAt(), id);
    }

    @Override
    public Long getId() {
        return id;
    }

    public ArrivalStatus getStatus() {
        return status;
    }

    /** Whose extension rings, or null. */
    public Long getRingsAt() {
        return ringsAt;
    }

    public Long getTakenBy() {
        return takenBy;
    }

    public Instant getTakenAt() {
        return takenAt;
    }

    /** What whoever gave it away last said to the next one, or null. */
    public String getNote() {
        return note;
    }

    /** Who said it, or null. */
    public Long getNoteBy() {
        return noteBy;
    }

    /** Null until somebody takes it, or it is missed. */
    public Long getContactId() {
        return contactId;
    }
}
