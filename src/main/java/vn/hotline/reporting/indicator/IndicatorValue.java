package vn.hotline.reporting.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Period;

/** What an indicator was in a period, as its body published it. It is corrected, never overwritten unseen. */
@Entity
@Table(name = "indicator_value")
public class IndicatorValue extends BaseEntity {

    private long indicatorId;
    private LocalDate fromDay;
    private LocalDate toDay;
    private BigDecimal value;
    private BigDecimal previousValue;
    private long enteredBy;
    private Instant enteredAt;

    @Version
    private int version;

    protected IndicatorValue() {}

    /** @param previous null where none is known */
    static IndicatorValue enter(long indicatorId, Period period, BigDecimal value, BigDecimal previous, Act act) {
        IndicatorValue entered = new IndicatorValue();
        entered.indicatorId = indicatorId;
        entered.fromDay = period.from();
        entered.toDay = period.to();
        entered.value = value;
        entered.previousValue = previous;
        entered.enteredBy = act.userId();
        entered.enteredAt = act.at();
        return entered;
    }

    /** @throws BusinessException at {@code newValue} if nothing would change */
    IndicatorCorrection correct(BigDecimal newValue, String reason, Act act) {
        if (value.compareTo(newValue) == 0) {
            throw BusinessException.at("newValue", "indicator.unchanged");
        }
        IndicatorCorrection correction = new IndicatorCorrection(getId(), value, newValue, reason, act);
        value = newValue;
        return correction;
    }

    public long getIndicatorId() {
        return indicatorId;
    }

    public Period getPeriod() {
        return new Period(fromDay, toDay);
    }

    public BigDecimal getValue() {
        return value;
    }

    public BigDecimal getPreviousValue() {
        return previousValue;
    }
}
