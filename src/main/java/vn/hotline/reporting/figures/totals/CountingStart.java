package vn.hotline.reporting.figures.totals;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.BaseEntity;

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

    CountingStart(LocalDate firstDay, LocalDate formerDay, String reason, Act act) {
        this.firstDay = firstDay;
        this.formerDay = formerDay;
        this.reason = reason;
        setAt = act.at();
        setBy = act.userId();
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
