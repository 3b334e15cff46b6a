package vn.hotline.channel.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.sealing.Sealed;

/**
 * A notice and whatever is written to and fro after it. Once a contact was recorded of it, what is written then begins a
 * round of its own, which is one more arrival. Whoever changes it or adds to it holds it first, so that what comes at once,
 * repeated or late ends as the same talk.
 */
@Entity
@Table(name = "app_talk")
public class AppTalk extends StoredRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long installationId;

    private byte[] noticeToken;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private int centreId;

    @Sealed
    @Column(name = "call_number")
    private String callNumber;

    private Instant callAt;
    private Instant callOwedAt;
    private boolean evidence;
    private int round;
    private Long arrivalId;
    private Instant lastHeardAt;
    private Instant unansweredSince;
    private int answers;
    private int fetched;
    private Instant withdrawnAt;
    private Instant changedAt;

    protected AppTalk() {}

    /** Under which the round is known to those who wait for arrivals. */
    String arrivalKey() {
        return id + "-" + round;
    }

    void beginRound() {
        round++;
    }

    /** What the round is for those who take contacts. */
    void waitsAs(Long arrival) {
        arrivalId = arrival;
    }

    void heard(Instant at, Instant now) {
        lastHeardAt = lastHeardAt == null || at.isAfter(lastHeardAt) ? at : lastHeardAt;
        unansweredSince = unansweredSince == null ? at : unansweredSince;
        changedAt = now;
    }

    /** @return the answer's number */
    int answered(Instant now) {
        unansweredSince = null;
        changedAt = now;
        return ++answers;
    }

    /** The app has all answers up to this one. */
    void fetchedUpTo(int upTo, Instant now) {
        if (upTo > fetched) {
            fetched = Math.min(upTo, answers);
            changedAt = now;
        }
    }

    void callIsOwed(Instant now) {
        callOwedAt = now;
    }

    void changed(Instant now) {
        changedAt = now;
    }

    /** Nothing of what was told stays. */
    void withdraw(Instant now) {
        withdrawnAt = now;
        callNumber = null;
        callAt = null;
        unansweredSince = null;
        changedAt = now;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether this is the notice itself, and no message after it. */
    boolean isBegunBy(AppMessage message) {
        return Arrays.equals(noticeToken, message.getToken());
    }

    /** Whether she wants to be called, nobody has answered her, and nobody was told yet. */
    boolean isCallToBeOwed() {
        return callNumber != null && answers == 0 && callOwedAt == null;
    }

    @Override
    public Long getId() {
        return id;
    }

    long getInstallationId() {
        return installationId;
    }

    public Helpline getLine() {
        return line;
    }

    public int getCentreId() {
        return centreId;
    }

    /** Null if she does not want to be called. */
    String getCallNumber() {
        return callNumber;
    }

    /** Null for soon. */
    Instant getCallAt() {
        return callAt;
    }

    boolean isEvidence() {
        return evidence;
    }

    boolean isBegun() {
        return round > 0;
    }

    /** Null while nobody knows of it. */
    Long getArrivalId() {
        return arrivalId;
    }

    Instant getUnansweredSince() {
        return unansweredSince;
    }

    int getAnswers() {
        return answers;
    }

    int getFetched() {
        return fetched;
    }
}
