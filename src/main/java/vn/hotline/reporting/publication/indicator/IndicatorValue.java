package vn.hotline.reporting.publication.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.reporting.publication.indicator.IndicatorCorrection.Corrected;

/** What an indicator was in a period, as its body published it. It is corrected, never overwritten unseen. */
@Entity
@Table(name = "indicator_value")
@Numbered(RecordKind.INDICATOR)
public class IndicatorValue extends BaseEntity implements Changeable {

    private long indicatorId;
    private LocalDate fromDay;
    private LocalDate toDay;
    private LocalDate beforeFrom;
    private LocalDate beforeTo;
    private BigDecimal value;
    private BigDecimal previousValue;
    private long enteredBy;
    private Instant enteredAt;

    @Version
    private int version;

    protected IndicatorValue() {}

    /** @param previous as its body printed it; null to take what is entered of the year before, now or later */
    static IndicatorValue enter(long indicatorId, Period period, BigDecimal value, BigDecimal previous, Stamp stamp) {
        IndicatorValue entered = new IndicatorValue();
        entered.indicatorId = indicatorId;
        entered.fromDay = period.from();
        entered.toDay = period.to();
        entered.beforeFrom = period.sameOfPreviousYear().from();
        entered.beforeTo = period.sameOfPreviousYear().to();
        entered.value = value;
        entered.previousValue = previous;
        entered.enteredBy = stamp.userId();
        entered.enteredAt = stamp.at();
        return entered;
    }

    /**
     * @param newPrevious null to take what is entered of the year before
     * @return one for each number that changed
     * @throws BusinessException at {@code newValue} if nothing would change
     */
    List<IndicatorCorrection> correct(BigDecimal newValue, BigDecimal newPrevious, String reason, Stamp stamp) {
        List<IndicatorCorrection> corrections = new ArrayList<>();
        if (value.compareTo(newValue) != 0) {
            corrections.add(new IndicatorCorrection(getId(), Corrected.VALUE, value, newValue, reason, stamp));
            value = newValue;
        }
        if (!isSame(previousValue, newPrevious)) {
            corrections.add(
                    new IndicatorCorrection(getId(), Corrected.PREVIOUS, previousValue, newPrevious, reason, stamp));
            previousValue = newPrevious;
        }
        if (corrections.isEmpty()) {
            throw BusinessException.at("newValue", "indicator.unchanged");
        }
        return corrections;
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    public Period getPeriod() {
        return new Period(fromDay, toDay);
    }

    public BigDecimal getValue() {
        return value;
    }

    /** As its body printed it; null where that of the year before is taken. */
    public BigDecimal getPreviousValue() {
        return previousValue;
    }
}
