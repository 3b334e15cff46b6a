package vn.hotline.channel.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.contact.arrival.Arrival;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Stamp;

/** Somebody looked on at a conversation that a colleague had in hand: a part of the contact's history. */
@Entity
@Table(name = "conversation_onlooker")
public class Onlooker extends BaseEntity {

    private long contactId;
    private int centreId;
    private long userId;
    private long heldBy;
    private Instant beganAt;
    private Instant seenAt;

    protected Onlooker() {}

    Onlooker(Arrival held, Stamp stamp) {
        this.contactId = held.getContactId();
        this.centreId = held.getCentreId();
        this.userId = stamp.userId();
        this.heldBy = held.getTakenBy();
        this.beganAt = stamp.at();
        this.seenAt = stamp.at();
    }

    /** She reads on. */
    void readsOn(Instant now) {
        seenAt = now.isAfter(seenAt) ? now : seenAt;
    }

    long getUserId() {
        return userId;
    }

    Instant getBeganAt() {
        return beganAt;
    }

    Instant getSeenAt() {
        return seenAt;
    }
}
