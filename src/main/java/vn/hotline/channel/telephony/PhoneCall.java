package vn.hotline.channel.telephony;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;

/**
 * A call as its exchange told of it: who called whom, when it was taken and ended, how long somebody waited and talked. It
 * stands beside the contact it became, or that it was made for.
 */
@Entity
@Table(name = "phone_call")
public class PhoneCall extends BaseEntity {

    private long clientId;
    private String callId;
    private int centreId;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    @Enumerated(EnumType.STRING)
    private CallDirection direction;

    @Sealed
    @Column(name = "from_number")
    private String fromNumber;

    @Sealed
    @Column(name = "to_number")
    private String toNumber;

    private byte[] numberToken;
    private Instant arrivedAt;
    private Instant answeredAt;
    private Instant endedAt;
    private Instant takenAt;
    private String rings;
    private String extension;
    private Long userId;

    @Enumerated(EnumType.STRING)
    private CallOutcome outcome;

    private String cause;
    private Integer waitingSeconds;
    private Integer talkingSeconds;
    private String reference;
    private Long arrivalId;
    private Long contactId;

    @Version
    private int version;

    protected PhoneCall() {}

    /** What is known of it now. */
    void update(CallState state, Exchange exchange) {
        line = exchange.line(state.to());
        direction = state.direction();
        fromNumber = PhoneNumber.kept(state.from());
        toNumber = PhoneNumber.kept(state.to());
        numberToken = SearchTokens.ofCallerNumber(Sealing.current(), isOutbound() ? state.to() : state.from());
        arrivedAt = state.arrivedAt();
        answeredAt = state.answeredAt();
        endedAt = state.endedAt();
        takenAt = state.takenAt();
        rings = state.rings();
        extension = state.extension();
        outcome = state.outcome();
        cause = state.cause();
        waitingSeconds = state.waitingSeconds();
        talkingSeconds = state.talkingSeconds();
        reference = CallRequest.idOf(state.reference()) == null ? null : state.reference();
    }

    /** Whether anything was told of it before. */
    boolean isKnown() {
        return arrivedAt != null;
    }

    /** A call that came in. */
    void arrivedAs(long arrival) {
        arrivalId = arrival;
    }

    /** @param user null if nobody is known to work where it was taken */
    void takenBy(Long user) {
        userId = user;
    }

    /** A call that was made for somebody. */
    void belongsTo(Long contact) {
        contactId = contact;
    }

    /** Whether that is where it was known to ring. */
    boolean rangAt(CallState state) {
        return Objects.equals(rings, state.rings());
    }

    /** Whether it was known that it was first taken then. */
    boolean wasAnswered(CallState state) {
        return Objects.equals(answeredAt, state.answeredAt());
    }

    /** Whether it was known who took it last, and when. */
    boolean wasTaken(CallState state) {
        return Objects.equals(takenAt, state.takenAt()) && Objects.equals(extension, state.extension());
    }

    boolean wasOver(CallState state) {
        return Objects.equals(endedAt, state.endedAt());
    }

    public boolean isOutbound() {
        return direction == CallDirection.OUTBOUND;
    }

    public long getClientId() {
        return clientId;
    }

    public String getCallId() {
        return callId;
    }

    public int getCentreId() {
        return centreId;
    }

    public Helpline getLine() {
        return line;
    }

    public CallDirection getDirection() {
        return direction;
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

    public String getExtension() {
        return extension;
    }

    public Long getUserId() {
        return userId;
    }

    /** Null while it goes on. */
    public CallOutcome getOutcome() {
        return outcome;
    }

    /** The exchange's own word for how it ended, or null. */
    public String getCause() {
        return cause;
    }

    public Integer getWaitingSeconds() {
        return waitingSeconds;
    }

    public Integer getTalkingSeconds() {
        return talkingSeconds;
    }

    /** The word of our own request to place it; null of a call that somebody else placed, whatever its exchange says. */
    public String getReference() {
        return reference;
    }

    public Long getArrivalId() {
        return arrivalId;
    }

    public Long getContactId() {
        return contactId;
    }
}
