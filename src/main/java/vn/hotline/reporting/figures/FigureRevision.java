package vn.hotline.reporting.figures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.Cause;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StampedRow;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.platform.counting.Cell;

/**
 * A change to the figures of a day that was over: a correction, a record written down late, a case that got another
 * child. A report of that day that is already approved differs by exactly these.
 */
@Entity
@Immutable
@Table(name = "figure_shift")
public class FigureRevision extends StampedRow {

    @Enumerated(EnumType.STRING)
    private RecordKind recordKind;

    private long recordId;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private LocalDate day;
    private int centreId;
    private String cells;

    @Sealed
    @Column(name = "reason")
    private String reason;

    protected FigureRevision() {}

    FigureRevision(CellsOfDay changed, Cause cause, Stamp stamp) {
        super(stamp);
        recordKind = cause.kind();
        recordId = cause.id();
        line = changed.line();
        day = changed.day();
        centreId = changed.centreId();
        cells = changed.cells();
        reason = cause.reason();
    }

    /** What it added to the figures, cell by cell. */
    public Map<Cell, Long> amounts() {
        return new CellsOfDay(line, day, centreId, cells).amounts();
    }

    public RecordKind getRecordKind() {
        return recordKind;
    }

    public long getRecordId() {
        return recordId;
    }

    public LocalDate getDay() {
        return day;
    }

    public int getCentreId() {
        return centreId;
    }

    /** As given with a correction, else null. */
    public String getReason() {
        return reason;
    }
}
