package vn.hotline.reporting.publication.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Period;

/** Another body's figure in a report. Until approval it says what the register says, from then on what it said then. */
@Entity
@Table(name = "period_report_indicator")
public class PlacedIndicator extends BaseEntity {

    private long reportId;
    private long valueId;
    private int position;
    private String nameVi;
    private String nameEn;
    private String bodyVi;
    private String bodyEn;
    private String unitVi;
    private String unitEn;
    private BigDecimal value;
    private BigDecimal previousValue;

    protected PlacedIndicator() {}

    PlacedIndicator(long reportId, long valueId, int position) {
        this.reportId = reportId;
        this.valueId = valueId;
        this.position = position;
    }

    void freeze(ReportIndicator said) {
        nameVi = said.nameVi();
        nameEn = said.nameEn();
        bodyVi = said.bodyVi();
        bodyEn = said.bodyEn();
        unitVi = said.unitVi();
        unitEn = said.unitEn();
        value = said.value();
        previousValue = said.previous();
    }

    /** @param period that of the value, which never changes */
    ReportIndicator frozen(Period period) {
        return new ReportIndicator(
                valueId, nameVi, nameEn, bodyVi, bodyEn, unitVi, unitEn, period, value, previousValue);
    }

    boolean isFrozen() {
        return value != null;
    }

    long getValueId() {
        return valueId;
    }

    int getPosition() {
        return position;
    }
}
