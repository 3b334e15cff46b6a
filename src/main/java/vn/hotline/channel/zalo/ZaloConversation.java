package vn.hotline.channel.zalo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.channel.conversation.Correspondence;
import vn.hotline.kernel.sealing.Sealed;

/** Somebody and the hotline, writing to each other by Zalo. It lasts for years. */
@Entity
@Table(name = "zalo_conversation")
public class ZaloConversation extends Correspondence {

    /** As Zalo calls answers that cost nothing. */
    private static final String FREE = "reply";

    private String oaId;
    private byte[] person;

    @Sealed
    @Column(name = "person_id")
    private String personId;

    @Sealed
    @Column(name = "talk_id")
    private String talkId;

    private Boolean follows;
    private String quotaType;
    private Integer quotaLeft;
    private Instant quotaAt;

    protected ZaloConversation() {}

    /** Who is written to, as this event says it. */
    void writesAs(ZaloEvent event) {
        personId = event.personId();
        talkId = event.conversationId();
    }

    void spoke(Instant now) {
        waitsSince(null, now);
    }

    /** What was answered did not reach her. */
    void answerFailed(Instant now) {
        waitsSince(getUnansweredSince() == null ? getLastHeardAt() : getUnansweredSince(), now);
    }

    void followChanged(boolean followed, Instant now) {
        follows = followed;
        changed(now);
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

    /** Nothing of her stays but the hash by which what comes late is known. @param at by Zalo's clock */
    void withdraw(Instant at, Instant now) {
        personId = null;
        talkId = null;
        follows = null;
        quotaType = null;
        quotaLeft = null;
        quotaAt = null;
        forgetWhenHeard();
        withdrawn(at, now);
    }

    /** She has written since then, which Zalo told first. @param heard the first that she wrote since then */
    void beginsAnew(Instant at, Instant heard, Instant now) {
        withdrawnMeanwhile(at);
        Instant since = getUnansweredSince();
        waitsSince(since == null || heard.isBefore(since) ? since : heard, now);
    }

    /** Whether something of then is not to be kept, since she withdrew after it. */
    boolean isWithdrawnSince(Instant at) {
        return getWithdrawnAt() != null && !at.isAfter(getWithdrawnAt());
    }

    /** Empty since she withdrew, or never wrote. */
    boolean isReachable() {
        return personId != null;
    }

    String getPersonId() {
        return personId;
    }

    String getTalkId() {
        return talkId;
    }

    /** Null if nobody knows. */
    public Boolean getFollows() {
        return follows;
    }

    /** When Zalo said what is left; null if she has written since then, which begins the count anew. */
    Instant toldSinceHeard() {
        Instant heard = getLastHeardAt();
        return quotaAt == null || heard == null || !quotaAt.isAfter(heard) ? null : quotaAt;
    }
}
