package vn.hotline.reporting.publication.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.hotline.kernel.BaseEntity;

/** What another body counts, and in what unit. Its values come period by period. */
@Entity
@Table(name = "indicator")
public class Indicator extends BaseEntity {

    private String body;
    private String nameVi;
    private String nameEn;
    private String unitVi;
    private String unitEn;

    protected Indicator() {}

    Indicator(String body, String nameVi, String nameEn, String unitVi, String unitEn) {
        this.body = body;
        this.nameVi = nameVi;
        this.nameEn = nameEn;
        this.unitVi = unitVi;
        this.unitEn = unitEn;
    }

    public String getBody() {
        return body;
    }

    public String getNameVi() {
        return nameVi;
    }

    public String getNameEn() {
        return nameEn;
    }

    public String getUnitVi() {
        return unitVi;
    }

    public String getUnitEn() {
        return unitEn;
    }
}
