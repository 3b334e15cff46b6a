package vn.hotline.channel.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import vn.hotline.channel.conversation.Correspondence;
import vn.hotline.kernel.sealing.Sealed;

/** A notice and whatever is written to and fro after it. What is written once a contact was recorded of it begins a round. */
@Entity
@Table(name = "app_talk")
public class AppTalk extends Correspondence {

    private long installationId;

    private byte[] noticeToken;

    @Sealed
    @Column(name = "call_number")
    private String callNumber;

    private Instant callAt;
    private Instant callOwedAt;
    private boolean evidence;
    private int answers;
    private int fetched;

    protected AppTalk() {}

    /** @return the answer's number */
    int answered(Instant now) {
        waitsSince(null, now);
        return ++answers;
    }

    /** The app has all answers up to this one. */
    void fetchedUpTo(int number, Instant now) {
        if (number > fetched) {
            fetched = Math.min(number, answers);
            changed(now);
        }
    }

    void callIsOwed(Instant now) {
        callOwedAt = now;
    }

    /** Nothing of what was told stays. */
    void withdraw(Instant now) {
        callNumber = null;
        callAt = null;
        withdrawn(now, now);
    }

    boolean isWithdrawn() {
        return getWithdrawnAt() != null;
    }

    /** Whether this is the notice itself, and no message after it. */
    boolean isBegunBy(AppMessage message) {
        return Arrays.equals(noticeToken, message.getToken());
    }

    /** Whether she wants to be called, nobody has answered her, and nobody was told yet. */
    boolean isCallToBeOwed() {
        return callNumber != null && answers == 0 && callOwedAt == null;
    }

    long getInstallationId() {
        return installationId;
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

    int getAnswers() {
        return answers;
    }

    int getFetched() {
        return fetched;
    }
}
