package vn.hotline.reporting.publication.indicator;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An indicator's value as it is typed. */
public class IndicatorForm implements Serializable {

    private String body;
    private String nameVi;
    private String nameEn;
    private String unitVi;
    private String unitEn;
    private LocalDate from;
    private LocalDate to;
    private BigDecimal value;
    private BigDecimal previousValue;

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getNameVi() {
        return nameVi;
    }

    public void setNameVi(String nameVi) {
        this.nameVi = nameVi;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getUnitVi() {
        return unitVi;
    }

    public void setUnitVi(String unitVi) {
        this.unitVi = unitVi;
    }

    public String getUnitEn() {
        return unitEn;
    }

    public void setUnitEn(String unitEn) {
        this.unitEn = unitEn;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public BigDecimal getValue() {
        return value;
    }

    public void setValue(BigDecimal value) {
        this.value = value;
    }

    /** As its body printed it; null to take the entry of the year before. */
    public BigDecimal getPreviousValue() {
        return previousValue;
    }

    public void setPreviousValue(BigDecimal previousValue) {
        this.previousValue = previousValue;
    }
}
