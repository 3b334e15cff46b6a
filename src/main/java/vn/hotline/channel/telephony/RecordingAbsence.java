package vn.hotline.channel.telephony;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.BaseEntity;
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

    RecordingAbsence(long callRowId, String reason, Act act) {
        this.callRowId = callRowId;
        this.reason = reason;
        this.saidBy = act.userId();
        this.saidAt = act.at();
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
