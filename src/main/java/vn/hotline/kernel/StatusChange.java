package vn.hotline.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.sealing.Sealed;

/** The row every move of a lifecycle leaves: who, when, from, to, why. Written once, never changed. */
@Entity
@Immutable
@Table(name = "status_change")
public class StatusChange extends StampedRow {

    @Enumerated(EnumType.STRING)
    private RecordKind recordKind;

    private long recordId;
    private String fromStatus;
    private String toStatus;

    @Sealed
    @Column(name = "reason")
    private String reason;

    /** Known to whoever makes the row, not to whoever reads it. */
    @Transient
    private Move<?> move;

    protected StatusChange() {}

    private StatusChange(RecordKind kind, long recordId, String from, String to, String reason, Stamp stamp) {
        super(stamp);
        this.recordKind = kind;
        this.recordId = recordId;
        this.fromStatus = from;
        this.toStatus = to;
        this.reason = reason;
    }

    /** The first row of a record, made with it. */
    public static StatusChange created(RecordKind kind, long recordId, Status status, Stamp stamp) {
        return new StatusChange(kind, recordId, null, status.name(), null, stamp);
    }

    /**
     * Guards a move and describes it.
     *
     * @throws BusinessException {@code lifecycle.illegal} if the table has no such move from the present state,
     *     {@code lifecycle.reasonNeeded} at the field {@code reason} if it needs one and none was given
     */
    public static <S extends Enum<S> & Status> StatusChange of(
            RecordKind kind, long recordId, S present, Move<S> move, String reason, Stamp stamp) {
        move.check(present);
        if (move.isReasonNeeded() && (reason == null || reason.isBlank())) {
            throw BusinessException.at("reason", "lifecycle.reasonNeeded", move);
        }
        Limits.check("reason", reason, Limits.REASON);
        StatusChange made =
                new StatusChange(kind, recordId, present.name(), move.getTo().name(), reason, stamp);
        made.move = move;
        return made;
    }

    /** The move that left it; null for the first row of a record, and for one that was read. */
    public Move<?> move() {
        return move;
    }

    public RecordKind getRecordKind() {
        return recordKind;
    }

    public long getRecordId() {
        return recordId;
    }

    public String getFromStatus() {
        return fromStatus;
    }

    public String getToStatus() {
        return toStatus;
    }

    public String getReason() {
        return reason;
    }
}
