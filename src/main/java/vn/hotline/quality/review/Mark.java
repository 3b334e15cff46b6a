package vn.hotline.quality.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.quality.rubric.Criterion;

/** What is said of a contact by one criterion. */
@Entity
@Table(name = "review_mark")
public class Mark extends BaseEntity {

    /** In the place of a step: nothing in the contact could be looked at by it, and so it counts for nothing. */
    public static final int DOES_NOT_APPLY = -1;

    private long criterionId;
    private int place;
    private Integer step;
    private Integer share;

    @Sealed
    @Column(name = "remark")
    private String remark;

    protected Mark() {}

    Mark(Criterion criterion, int place) {
        this.criterionId = criterion.getId();
        this.place = place;
    }

    void says(MarkForm typed) {
        step = typed.getStep();
        remark = VietnameseText.clean(typed.getRemark());
    }

    /** How much of the whole it is, once it is given. */
    void counts(Criterion criterion) {
        share = applies(step) ? criterion.share(step) : null;
    }

    static boolean applies(Integer step) {
        return step != null && step != DOES_NOT_APPLY;
    }

    public long getCriterionId() {
        return criterionId;
    }

    public Integer getStep() {
        return step;
    }

    /** In thousandths; null where it does not apply. */
    public Integer getShare() {
        return share;
    }

    public String getRemark() {
        return remark;
    }
}
