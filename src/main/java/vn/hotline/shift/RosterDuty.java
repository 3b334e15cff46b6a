package vn.hotline.shift;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.CentreRecord;

/**
 * One shift of one person on the roster of her centre. It says for ever what it says: what is put right is taken off the
 * roster, and another shift stands in its place.
 */
@Entity
@Table(name = "roster_duty")
@Numbered(RecordKind.ROSTER_DUTY)
public class RosterDuty extends BaseEntity implements CentreRecord {

    private int centreId;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private long userId;
    private Instant beginsAt;
    private Instant endsAt;
    private Long putBy;
    private Instant putAt;
    private Long replaces;
    private Long offBy;
    private Instant offAt;

    @Version
    private int version;

    protected RosterDuty() {}

    RosterDuty(int centreId, Helpline line, long userId, ShiftTime time, Stamp stamp) {
        this.centreId = centreId;
        this.line = line;
        this.userId = userId;
        this.beginsAt = time.begins();
        this.endsAt = time.ends();
        this.putBy = stamp.userId();
        this.putAt = stamp.at();
    }

    /** @throws BusinessException if it is off the roster already: somebody else was faster */
    void takeOff(Stamp stamp) {
        if (offAt != null) {
            throw new BusinessException("roster.gone");
        }
        offBy = stamp.userId();
        offAt = stamp.at();
    }

    void replaces(RosterDuty other) {
        replaces = other.getId();
    }

    ShiftTime time() {
        return new ShiftTime(beginsAt, endsAt);
    }

    @Override
    public int getCentreId() {
        return centreId;
    }

    /** Null for both helplines. */
    public Helpline getLine() {
        return line;
    }

    public long getUserId() {
        return userId;
    }
}
