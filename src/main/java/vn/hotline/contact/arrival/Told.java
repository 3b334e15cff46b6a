package vn.hotline.contact.arrival;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.kernel.sealing.Sealed;

/**
 * What a channel's end told by one key. Whoever tells more of it waits here for the one before. It keeps what was told
 * before the arrival itself was: an exchange may say that a call is over before it says that it rang.
 */
@Entity
@Table(name = "arrival_told")
public class Told {

    @Id
    private String toldKey;

    private Instant toldAt;
    private Long arrivalId;
    private boolean rings;
    private Long ringsAt;
    private Instant answeredAt;
    private Long connectedBy;
    private Instant connectedAt;
    private Instant endedAt;
    private Instant heardAt;

    @Sealed
    @Column(name = "words")
    private String words;

    private Instant spokeAt;

    protected Told() {}

    void becomes(long arrival) {
        arrivalId = arrival;
    }

    void rings(Long userId) {
        rings = true;
        ringsAt = userId;
    }

    void answered(Long userId, Instant at) {
        answeredAt = answeredAt == null || at.isBefore(answeredAt) ? at : answeredAt;
        if (connectedAt == null || at.isAfter(connectedAt)) {
            connectedBy = userId;
            connectedAt = at;
        }
    }

    void ended(Instant at) {
        endedAt = endedAt == null || at.isBefore(endedAt) ? at : endedAt;
    }

    void heard(String what, Instant at) {
        if (heardAt == null || at.isBefore(heardAt)) {
            words = what;
        }
        heardAt = heardAt == null || at.isAfter(heardAt) ? at : heardAt;
    }

    void spoke(Instant at) {
        spokeAt = spokeAt == null || at.isAfter(spokeAt) ? at : spokeAt;
    }

    boolean isOffered() {
        return arrivalId != null;
    }

    long arrivalId() {
        return arrivalId;
    }

    boolean hasRung() {
        return rings;
    }

    Long ringsAt() {
        return ringsAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Long connectedBy() {
        return connectedBy;
    }

    Instant connectedAt() {
        return connectedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    Instant heardAt() {
        return heardAt;
    }

    String words() {
        return words;
    }

    Instant spokeAt() {
        return spokeAt;
    }
}
