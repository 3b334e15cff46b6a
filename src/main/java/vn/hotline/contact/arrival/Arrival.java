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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.hotline.contact.Beginning;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Identifier;
import vn.hotline.contact.IdentifierKind;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;
import vn.hotline.platform.record.CentreRecord;

/**
 * Somebody who wants to be heard and whom nobody has taken yet: a call that rings, a message through Zalo, a notice of the
 * app. It becomes a contact the moment somebody takes it, or a missed one by itself when the caller gives up; so each has
 * one contact in the end, and never two.
 *
 * <p>What a channel's end tells of it comes in any order, late and repeatedly. So the times it keeps do not depend on the
 * order: it was answered and over when that was told first by the end's own times, and a word is unanswered if it is later
 * than what was said here last.
 */
@Entity
@Table(name = "arrival")
@Numbered(RecordKind.ARRIVAL)
public class Arrival extends StoredRow implements CentreRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "arrival_seq")
    @SequenceGenerator(name = "arrival_seq", sequenceName = "arrival_seq", allocationSize = RecordKind.DRAWN_AT_ONCE)
    private Long id;

    private String source;
    private String toldKey;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private int centreId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private ArrivalStatus status = ArrivalStatus.WAITING;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Sealed
    @Column(name = "caller_number")
    private String callerNumber;

    private byte[] callerNumberToken;

    @Sealed
    @Column(name = "caller_name")
    private String callerName;

    @Enumerated(EnumType.STRING)
    private IdentifierKind accountKind;

    @Sealed
    @Column(name = "account")
    private String account;

    private byte[] accountToken;

    @Sealed
    @Column(name = "first_words")
    private String firstWords;

    private Instant arrivedAt;
    private Long ringsAt;
    private Long takenBy;
    private Instant takenAt;
    private Instant answeredAt;
    private Instant connectedAt;
    private Instant endedAt;
    private Integer waitedSeconds;
    private Instant lastHeardAt;
    private Instant spokeAt;
    private Instant unansweredSince;

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
        this.source = told.source();
        this.toldKey = toldKey;
        this.line = told.line();
        this.centreId = centreId;
        this.channel = told.channel();
        this.urgency = told.urgency() == null ? Urgency.NORMAL : told.urgency();
        this.callerNumber = fitting(PhoneNumber.keptInDoubt(told.callerNumber()), Limits.CALLER_NUMBER);
        this.callerNumberToken = SearchTokens.ofCallerNumber(Sealing.current(), told.callerNumber());
        this.callerName = fitting(VietnameseText.clean(told.callerName()), Limits.NAME);
        if (told.account() != null) {
            this.accountKind = told.account().getKind();
            this.account = told.account().getValue();
            this.accountToken = told.account().token();
        }
        this.firstWords = fitting(VietnameseText.clean(told.firstWords()), Limits.NARRATIVE);
        this.arrivedAt = Days.happened(told.arrivedAt(), now);
        if (!isCall()) {
            lastHeardAt = arrivedAt;
            unansweredSince = arrivedAt;
        }
    }

    /** What an outside program sends is not refused for its length: the whole stands where it is kept by its channel. */
    private static String fitting(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
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

    void came(Instant at) {
        arrivedAt = at;
        Instant until = answeredAt == null ? endedAt : answeredAt;
        if (waitedSeconds != null && until != null) {
            waitedSeconds = secondsUntil(until);
        }
    }

    /** The exchange connected somebody: who has the contact is said by {@link #take} or {@link #passOn}. */
    void answered(Instant at) {
        Instant then = notBeforeArrival(at);
        answeredAt = earlier(answeredAt, then);
        connectedAt = later(connectedAt, then);
        waitedSeconds = secondsUntil(answeredAt);
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

    void over(Instant at) {
        endedAt = earlier(endedAt, notBeforeArrival(at));
        if (status == ArrivalStatus.ABANDONED) {
            waitedSeconds = secondsUntil(endedAt);
        }
    }

    /** Of a call that nobody came to; what somebody had in hand already waits for another one. */
    boolean isGivenUp() {
        return isCall()
                && contactId == null
                && answeredAt == null
                && endedAt != null
                && ArrivalMove.ABANDON.isPossibleFrom(status);
    }

    StatusChange abandon(long missedContact, Stamp stamp) {
        StatusChange change = move(ArrivalMove.ABANDON, null, stamp);
        contactId = missedContact;
        ringsAt = null;
        waitedSeconds = secondsUntil(endedAt);
        return change;
    }

    /** Somebody who is blocked. Nobody waits for an answer to it. */
    StatusChange turnAway(long dismissedContact, Stamp stamp) {
        StatusChange change = move(ArrivalMove.TURN_AWAY, null, stamp);
        contactId = dismissedContact;
        unansweredSince = null;
        return change;
    }

    /** Whether it rang nowhere, and something of the same day is a part of it. */
    boolean isTurnedAwayOnDayOf(Instant at) {
        return status == ArrivalStatus.TURNED_AWAY && Days.dayOf(arrivedAt).equals(Days.dayOf(at));
    }

    void heard(String words, Instant at) {
        Instant then = notBeforeArrival(at);
        if (firstWords == null) {
            firstWords = fitting(VietnameseText.clean(words), Limits.NARRATIVE);
        }
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
        return firstWords != null && lastHeardAt != null && !then.isAfter(lastHeardAt) && (answered || waits);
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
        if (answeredAt != null) {
            waitedSeconds = secondsUntil(answeredAt);
        } else if (waitedSeconds == null || move == ArrivalMove.ANSWER_AFTER_ALL) {
            waitedSeconds = secondsUntil(stamp.at());
        }
        return change;
    }

    /** Somebody answered in another centre than the one it came to. */
    void goesTo(int otherCentre) {
        centreId = otherCentre;
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

    private Instant notBeforeArrival(Instant at) {
        return at.isBefore(arrivedAt) ? arrivedAt : at;
    }

    private Integer secondsUntil(Instant then) {
        return Math.toIntExact(Math.max(0, Duration.between(arrivedAt, then).toSeconds()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    /** Somebody holds a telephone and can hang up; messages wait. */
    public boolean isCall() {
        return channel == Channel.PHONE;
    }

    /** A caller is there, who talks with somebody or hears it ring. */
    boolean isOnTheLine() {
        return isCall() && endedAt == null && (status == ArrivalStatus.RINGING || isTalking());
    }

    /** Whose telephone is the one for it: where it rings, or of whoever has it; null while it waits for anybody. */
    Long belongsTo() {
        return status == ArrivalStatus.RINGING ? ringsAt : takenBy;
    }

    /** Somebody talks with the caller just now. */
    public boolean isTalking() {
        return isCall() && answeredAt != null && endedAt == null;
    }

    @Override
    public boolean isLedBy(Long userId) {
        return takenBy != null && takenBy.equals(userId);
    }

    /** How urgent it is, whoever takes it decides, unless it was told to be more than others. */
    Beginning beginning() {
        Urgency told = urgency == Urgency.NORMAL ? null : urgency;
        return new Beginning(line, centreId, channel, arrivedAt, callerNumber, callerName, account(), firstWords, told);
    }

    public String getNumber() {
        return RecordKind.ARRIVAL.number(arrivedAt, id);
    }

    @Override
    public Long getId() {
        return id;
    }

    public String getSource() {
        return source;
    }

    public Helpline getLine() {
        return line;
    }

    @Override
    public int getCentreId() {
        return centreId;
    }

    public Channel getChannel() {
        return channel;
    }

    public ArrivalStatus getStatus() {
        return status;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public String getCallerNumber() {
        return callerNumber;
    }

    /** Null of a hidden number, which is nobody's. */
    byte[] callerNumberToken() {
        return callerNumberToken;
    }

    public String getCallerName() {
        return callerName;
    }

    /** What its channel knows her by, or null. */
    private Identifier account() {
        return Identifier.account(accountKind, account).orElse(null);
    }

    /** All that she is known by. */
    public List<Identifier> identifiers() {
        return Identifier.of(callerNumber, accountKind, account);
    }

    public String getFirstWords() {
        return firstWords;
    }

    public Instant getArrivedAt() {
        return arrivedAt;
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
