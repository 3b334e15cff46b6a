package vn.hotline.contact.arrival;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Stamp;

/** From its beginning to its end whoever arrives for one centre is another centre's. What waits already stays. */
@Entity
@Table(name = "queue_diversion")
public class QueueDiversion extends BaseEntity {

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private int fromCentre;
    private int toCentre;
    private Instant beganAt;
    private Long beganBy;
    private Instant endedAt;
    private Long endedBy;

    protected QueueDiversion() {}

    QueueDiversion(Helpline line, int fromCentre, int toCentre, Stamp stamp) {
        this.line = line;
        this.fromCentre = fromCentre;
        this.toCentre = toCentre;
        this.beganAt = stamp.at();
        this.beganBy = stamp.userId();
    }

    void end(Stamp stamp) {
        endedAt = stamp.at();
        endedBy = stamp.userId();
    }

    public Helpline getLine() {
        return line;
    }

    public int getToCentre() {
        return toCentre;
    }

    public Instant getEndedAt() {
        return endedAt;
    }
}
