package vn.hotline.reporting.figures.totals;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Stamp;

/** That somebody set the first day that counts. Written once. */
@Entity
@Immutable
@Table(name = "counting_start")
public class CountingStart extends BaseEntity {

    private LocalDate firstDay;
    private LocalDate formerDay;
    private String reason;
    private Instant setAt;
    private long setBy;

    protected CountingStart() {}

    CountingStart(LocalDate firstDay, LocalDate formerDay, String reason, Stamp stamp) {
        this.firstDay = firstDay;
        this.formerDay = formerDay;
        this.reason = reason;
        setAt = stamp.at();
        setBy = stamp.userId();
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    /** Null where none was set before. */
    public LocalDate getFormerDay() {
        return formerDay;
    }

    public String getReason() {
        return reason;
    }

    public Instant getSetAt() {
        return setAt;
    }

    public long getSetBy() {
        return setBy;
    }
}
