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
import vn.hotline.contact.Beginning;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ToldPlace;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.platform.record.CentreRecord;

/**
 * Somebody who was missed, or asked to be called, and is owed a call. Calling again while one is owed makes it no second
 * one; being heard leaves none.
 */
@Entity
@Table(name = "call_back")
@Numbered(RecordKind.CALL_BACK)
public class CallBack extends StoredRow implements CentreRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_back_seq")
    @SequenceGenerator(name = "call_back_seq", sequenceName = "call_back_seq", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private int centreId;
    private long arrivalId;

    @Enumerated(EnumType.STRING)
    private CallBackStatus status = CallBackStatus.DUE;

    @Sealed
    @Column(name = "caller_number")
    private String callerNumber;

    private byte[] callerNumberToken;

    @Sealed
    @Column(name = "caller_name")
    private String callerName;

    @Sealed
    @Column(name = "note")
    private String note;

    private Instant askedAt;
    private Instant dueAt;
    private int calls = 1;
    private int attempts;
    private Long takenBy;
    private Instant takenAt;
    private Long contactId;
    private Instant endedAt;

    @Version
    private int version;

    protected CallBack() {}

    /** @param of somebody whose number is known */
    CallBack(Arrival of, Instant askedAt, Instant dueAt) {
        this.line = of.getLine();
        this.centreId = of.getCentreId();
        this.arrivalId = of.getId();
        this.callerNumber = of.getCallerNumber();
        this.callerNumberToken = of.callerNumberToken();
        this.callerName = of.getCallerName();
        this.note = of.getFirstWords();
        this.askedAt = askedAt;
        this.dueAt = dueAt;
    }

    /** The caller tried again and was missed again. */
    void calledAgain(Arrival last) {
        calls++;
        arrivalId = last.getId();
    }

    StatusChange take(Stamp stamp) {
        StatusChange change = move(CallBackMove.TAKE, null, stamp);
        takenBy = stamp.userId();
        takenAt = stamp.at();
        return change;
    }

    /** @param tried whether somebody called and nobody came to the telephone */
    StatusChange putOff(Instant due, boolean tried, Stamp stamp) {
        StatusChange change = move(CallBackMove.PUT_OFF, null, stamp);
        takenBy = null;
        takenAt = null;
        dueAt = due;
        attempts += tried ? 1 : 0;
        return change;
    }

    /** @param contact that tells what was talked about */
    StatusChange finish(long contact, Stamp stamp) {
        StatusChange change = end(CallBackMove.FINISH, null, stamp);
        attempts++;
        contactId = contact;
        return change;
    }

    StatusChange giveUp(String why, Stamp stamp) {
        return end(CallBackMove.GIVE_UP, VietnameseText.clean(why), stamp);
    }

    StatusChange settle(Stamp stamp) {
        return end(CallBackMove.SETTLE, null, stamp);
    }

    private StatusChange end(CallBackMove move, String why, Stamp stamp) {
        StatusChange change = move(move, why, stamp);
        endedAt = stamp.at();
        return change;
    }

    private StatusChange move(CallBackMove move, String why, Stamp stamp) {
        StatusChange change = StatusChange.of(RecordKind.CALL_BACK, id, status, move, why, stamp);
        status = move.getTo();
        return change;
    }

    /** The contact that begins as the caller is reached. */
    Beginning beginning(Instant now) {
        return new Beginning(
                line, centreId, Channel.PHONE, now, callerNumber, callerName, null, ToldPlace.UNKNOWN, note, null);
    }

    public String getNumber() {
        return RecordKind.CALL_BACK.number(askedAt, id);
    }

    @Override
    public Long getId() {
        return id;
    }

    public Helpline getLine() {
        return line;
    }

    @Override
    public int getCentreId() {
        return centreId;
    }

    /** The last call that was missed. */
    public long getArrivalId() {
        return arrivalId;
    }

    public CallBackStatus getStatus() {
        return status;
    }

    public String getCallerNumber() {
        return callerNumber;
    }

    byte[] callerNumberToken() {
        return callerNumberToken;
    }

    public String getCallerName() {
        return callerName;
    }

    public String getNote() {
        return note;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    /** How often the caller tried. */
    public int getCalls() {
        return calls;
    }

    /** How often we did. */
    public int getAttempts() {
        return attempts;
    }

    public Long getTakenBy() {
        return takenBy;
    }

    public Instant getTakenAt() {
        return takenAt;
    }

    /** What was talked about as the caller was reached, or null. */
    public Long getContactId() {
        return contactId;
    }

    public Instant getEndedAt() {
        return endedAt;
    }
}
