package vn.hotline.channel.zalo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.sealing.Sealed;

/**
 * Somebody and the hotline, writing to each other by Zalo. It lasts for years; each time she turns to us anew is a round of
 * its own, which is one arrival and becomes one contact. Whoever changes it or adds to it holds it first, so that what
 * comes at once, repeated or in another order ends as the same conversation.
 */
@Entity
@Table(name = "zalo_conversation")
public class ZaloConversation extends StoredRow {

    /** As Zalo calls answers that cost nothing. */
    private static final String FREE = "reply";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String oaId;
    private byte[] person;

    @Sealed
    @Column(name = "person_id")
    private String personId;

    @Sealed
    @Column(name = "talk_id")
    private String talkId;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private int centreId;
    private int round;
    private Long arrivalId;
    private Boolean follows;
    private Instant lastHeardAt;
    private Instant unansweredSince;
    private String quotaType;
    private Integer quotaLeft;
    private Instant quotaAt;
    private Instant withdrawnAt;
    private Instant changedAt;

    protected ZaloConversation() {}

    /** Under which the round is known to those who wait for arrivals. */
    String arrivalKey() {
        return id + "-" + round;
    }

    /** Who is written to, as this event says it. */
    void writesAs(ZaloEvent event) {
        personId = event.personId();
        talkId = event.conversationId();
    }

    void beginRound() {
        round++;
    }

    /** What the round is for those who take contacts. */
    void waitsAs(Long arrival) {
        arrivalId = arrival;
    }

    /** She wrote. What comes late, after something newer, changes no clock. */
    void heard(Instant at, Instant now) {
        lastHeardAt = lastHeardAt == null || at.isAfter(lastHeardAt) ? at : lastHeardAt;
        unansweredSince = unansweredSince == null ? at : unansweredSince;
        changedAt = now;
    }

    void spoke(Instant now) {
        unansweredSince = null;
        changedAt = now;
    }

    /** What was answered did not reach her. */
    void answerFailed(Instant now) {
        unansweredSince = unansweredSince == null ? lastHeardAt : unansweredSince;
        changedAt = now;
    }

    void followChanged(boolean followed, Instant now) {
        follows = followed;
        changedAt = now;
    }

    /** What Zalo said of what may be sent still. */
    void quotaIs(String type, Integer left, Instant now) {
        quotaType = type;
        quotaLeft = left;
        quotaAt = now;
    }

    /** What Zalo said of free answers since she wrote; null if it said nothing. Once it counts them elsewhere, none is free. */
    Integer freeLeft() {
        if (toldSinceHeard() == null) {
            return null;
        }
        return FREE.equals(quotaType) ? quotaLeft : Integer.valueOf(0);
    }

    void changed(Instant now) {
        changedAt = now;
    }

    /** Nothing of her stays but the hash by which what comes late is known. @param at by Zalo's clock */
    void withdraw(Instant at, Instant now) {
        personId = null;
        talkId = null;
        follows = null;
        lastHeardAt = null;
        unansweredSince = null;
        quotaType = null;
        quotaLeft = null;
        quotaAt = null;
        withdrawnAt = at;
        changedAt = now;
    }

    /** She has written since then, which Zalo told first. @param heard the first that she wrote since then */
    void beginsAnew(Instant at, Instant heard, Instant now) {
        withdrawnAt = withdrawnAt == null || at.isAfter(withdrawnAt) ? at : withdrawnAt;
        unansweredSince = unansweredSince == null || heard.isBefore(unansweredSince) ? unansweredSince : heard;
        changedAt = now;
    }

    /** Whether something of then is not to be kept, since she withdrew after it. */
    boolean isWithdrawnSince(Instant at) {
        return withdrawnAt != null && !at.isAfter(withdrawnAt);
    }

    /** Empty since she withdrew, or never wrote. */
    boolean isReachable() {
        return personId != null;
    }

    @Override
    public Long getId() {
        return id;
    }

    String getPersonId() {
        return personId;
    }

    String getTalkId() {
        return talkId;
    }

    public Helpline getLine() {
        return line;
    }

    public int getCentreId() {
        return centreId;
    }

    /** Whether she has written to us at all. */
    boolean isBegun() {
        return round > 0;
    }

    /** Null while she has written nothing. */
    Long getArrivalId() {
        return arrivalId;
    }

    /** Null if nobody knows. */
    public Boolean getFollows() {
        return follows;
    }

    public Instant getLastHeardAt() {
        return lastHeardAt;
    }

    public Instant getUnansweredSince() {
        return unansweredSince;
    }

    /** When Zalo said what is left; null if she has written since then, which begins the count anew. */
    Instant toldSinceHeard() {
        return quotaAt == null || lastHeardAt == null || !quotaAt.isAfter(lastHeardAt) ? null : quotaAt;
    }
}
