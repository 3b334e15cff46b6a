package vn.hotline.reporting.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;

/**
 * The one report of a schedule on one period. Its row is unique, and it is put in with it to be made; if that fails, it
 * is tried again for as long as it takes.
 *
 * <p>Figures, notifications and mails are written in one transaction together with the state MADE, under a lock on the
 * row: so there is one report, whatever happens. It keeps its figures as they were sent.
 */
@Entity
@Table(name = "report_run")
public class ReportRun {

    private static final int LONGEST_ERROR = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long scheduleId;
    private LocalDate fromDay;
    private LocalDate toDay;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    private Instant claimedAt;
    private Instant tryAt;
    private int attempts;
    private Instant madeAt;
    private String error;

    @ElementCollection
    @CollectionTable(name = "report_run_figure", joinColumns = @JoinColumn(name = "run_id"))
    @OrderColumn(name = "position")
    private List<RunFigure> figures = new ArrayList<>();

    @Version
    private int version;

    protected ReportRun() {}

    /** Whoever comes later, because he was taken for dead, finds it made. */
    boolean isMade() {
        return status == RunStatus.MADE;
    }

    StatusChange make(List<RunFigure> made, Stamp stamp) {
        StatusChange change = move(RunMove.MAKE, stamp);
        figures.addAll(made);
        madeAt = stamp.at();
        tryAt = null;
        error = null;
        return change;
    }

    /**
     * @param number of this attempt
     * @param again when the next one is made
     */
    StatusChange fail(String why, int number, Instant again, Stamp stamp) {
        StatusChange change = move(RunMove.FAIL, stamp);
        attempts = number;
        tryAt = again;
        error = why == null || why.length() <= LONGEST_ERROR ? why : why.substring(0, LONGEST_ERROR);
        return change;
    }

    StatusChange callBack(Stamp stamp) {
        StatusChange change = move(RunMove.CALL_BACK, stamp);
        figures.clear();
        madeAt = null;
        tryAt = Days.startOf(toDay.plusDays(1));
        error = "the clock stood ahead";
        return change;
    }

    private StatusChange move(RunMove move, Stamp stamp) {
        StatusChange change = StatusChange.of(RecordKind.SCHEDULED_REPORT, id, status, move, null, stamp);
        status = move.getTo();
        return change;
    }

    public String getNumber() {
        return RecordKind.SCHEDULED_REPORT.number(claimedAt, id);
    }

    public Period getPeriod() {
        return new Period(fromDay, toDay);
    }

    public Long getId() {
        return id;
    }

    public long getScheduleId() {
        return scheduleId;
    }

    public RunStatus getStatus() {
        return status;
    }

    public Instant getClaimedAt() {
        return claimedAt;
    }

    public int getAttempts() {
        return attempts;
    }

    public Instant getTryAt() {
        return tryAt;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public String getError() {
        return error;
    }

    public List<RunFigure> getFigures() {
        return figures;
    }
}
