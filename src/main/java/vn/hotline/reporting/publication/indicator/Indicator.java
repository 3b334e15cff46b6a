package vn.hotline.reporting.publication.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.VietnameseText;

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

    static Indicator of(IndicatorForm form) {
        Indicator indicator = new Indicator();
        indicator.body = form.getBody();
        indicator.nameVi = VietnameseText.clean(form.getNameVi());
        indicator.nameEn = VietnameseText.clean(form.getNameEn());
        indicator.unitVi = VietnameseText.clean(form.getUnitVi());
        indicator.unitEn = VietnameseText.clean(form.getUnitEn());
        return indicator;
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
