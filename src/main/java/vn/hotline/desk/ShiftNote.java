package vn.hotline.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.sealing.Sealed;

/** What somebody leaves to the next shift of her centre. Written once: what is to be put right is said by another one. */
@Entity
@Table(name = "shift_note")
public class ShiftNote extends BaseEntity {

    private int centreId;

    @Sealed
    @Column(name = "words")
    private String words;

    private Long writtenBy;
    private Instant writtenAt;

    protected ShiftNote() {}

    ShiftNote(int centreId, String words, Stamp stamp) {
        this.centreId = centreId;
        this.words = words;
        this.writtenBy = stamp.userId();
        this.writtenAt = stamp.at();
    }

    public int getCentreId() {
        return centreId;
    }

    public String getWords() {
        return words;
    }

    public Long getWrittenBy() {
        return writtenBy;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    /** Whose end it was written for. */
    public Shift getShift() {
        return Shift.at(writtenAt);
    }
}
