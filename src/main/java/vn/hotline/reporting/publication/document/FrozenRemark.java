package vn.hotline.reporting.publication.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.Remark;

/** What contradicted a figure when the report was approved. Written once. */
@Entity
@Immutable
@Table(name = "period_report_remark")
public class FrozenRemark extends BaseEntity {

    private long reportId;
    private int position;
    private String code;
    private String textVi;
    private String textEn;

    protected FrozenRemark() {}

    FrozenRemark(long reportId, int position, Remark remark) {
        this.reportId = reportId;
        this.position = position;
        code = remark.code();
        textVi = remark.text().get(Language.VI);
        textEn = remark.text().get(Language.EN);
    }

    Remark remark() {
        return new Remark(code, Map.of(Language.VI, textVi, Language.EN, textEn));
    }
}
