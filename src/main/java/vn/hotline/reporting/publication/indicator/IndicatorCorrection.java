package vn.hotline.reporting.publication.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StampedRow;

/** What a value was, what it became, and why. Written once. */
@Entity
@Immutable
@Table(name = "indicator_correction")
public class IndicatorCorrection extends StampedRow {

    /** Which of the two numbers. */
    public enum Corrected implements Labelled {
        VALUE,
        PREVIOUS
    }

    private long valueId;

    @Enumerated(EnumType.STRING)
    private Corrected corrected;

    private BigDecimal oldValue;
    private BigDecimal newValue;
    private String reason;

    protected IndicatorCorrection() {}

    IndicatorCorrection(
            long valueId, Corrected corrected, BigDecimal oldValue, BigDecimal newValue, String reason, Stamp stamp) {
        super(stamp);
        this.valueId = valueId;
        this.corrected = corrected;
        this.oldValue = oldValue;
        this.newValue = newValue;
        this.reason = reason;
    }

    public Corrected getCorrected() {
        return corrected;
    }

    /** Null where it was taken from the entry of the year before. */
    public BigDecimal getOldValue() {
        return oldValue;
    }

    public BigDecimal getNewValue() {
        return newValue;
    }

    public String getReason() {
        return reason;
    }
}
