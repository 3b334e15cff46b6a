package vn.hotline.quality.review;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.sealing.Sealed;

/** What is kept of a scored contact: whose it is, why it is scored, what was said and when. Its verbs are those of {@link Review}. */
@MappedSuperclass
public abstract class ReviewRecord extends StoredRow {

    int centreId;
    long contactId;
    long operatorId;
    boolean sampled;
    Long drawId;
    Integer chance;
    Instant madeAt;
    Instant givenAt;
    LocalDate givenDay;
    Integer score;
    int mustsMissed;

    @Sealed
    @Column(name = "summary")
    String summary;

    @Sealed
    @Column(name = "answer")
    String answer;

    Instant answeredAt;

    @Sealed
    @Column(name = "closing")
    String closing;

    Instant closedAt;

    /** Whether it is about this person's contact. */
    public boolean isOf(Long userId) {
        return userId != null && operatorId == userId;
    }

    public int getCentreId() {
        return centreId;
    }

    public long getContactId() {
        return contactId;
    }

    /** Who took the contact. */
    public long getOperatorId() {
        return operatorId;
    }

    /** Whether it was drawn by lot. */
    public boolean isSampled() {
        return sampled;
    }

    public Long getDrawId() {
        return drawId;
    }

    /** Of being drawn, in thousandths; null if somebody chose it. */
    public Integer getChance() {
        return chance;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Instant getGivenAt() {
        return givenAt;
    }

    /** In thousandths; null until it is given. */
    public Integer getScore() {
        return score;
    }

    /** How many criteria that may not be missed were. */
    public int getMustsMissed() {
        return mustsMissed;
    }

    public String getSummary() {
        return summary;
    }

    public String getAnswer() {
        return answer;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public String getClosing() {
        return closing;
    }

    public Instant getClosedAt() {
        return closedAt;
    }
}
