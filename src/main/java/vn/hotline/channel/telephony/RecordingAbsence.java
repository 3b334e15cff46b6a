package vn.hotline.channel.telephony;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.sealing.Sealed;

/** Why a call has no recording, as somebody said it. */
@Entity
@Table(name = "recording_absence")
public class RecordingAbsence extends BaseEntity {

    private long callRowId;

    @Sealed
    @Column(name = "reason")
    private String reason;

    private long saidBy;
    private Instant saidAt;

    protected RecordingAbsence() {}

    RecordingAbsence(long callRowId, String reason, Stamp stamp) {
        this.callRowId = callRowId;
        this.reason = reason;
        this.saidBy = stamp.userId();
        this.saidAt = stamp.at();
    }

    public long getCallRowId() {
        return callRowId;
    }

    public String getReason() {
        return reason;
    }

    public long getSaidBy() {
        return saidBy;
    }

    public Instant getSaidAt() {
        return saidAt;
    }
}
