package vn.hotline.quality.rubric;

import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.form.Words;

/** What a criterion says, typed and stored: each line of its steps is a step of its scale, the best one last. */
@MappedSuperclass
@Words("quality.criterion.")
public abstract class CriterionContent extends BaseEntity implements Serializable {

    private static final int TITLE = 160;
    private static final int STEPS = 4_000;

    private Integer place;

    @Size(max = TITLE)
    private String titleVi;

    @Size(max = TITLE)
    private String titleEn;

    private Integer weight;
    private boolean must;

    @Size(max = STEPS)
    private String stepsVi;

    @Size(max = STEPS)
    private String stepsEn;

    /** Where it stands among the others, from 1. */
    public Integer getPlace() {
        return place;
    }

    public void setPlace(Integer place) {
        this.place = place;
    }

    public String getTitleVi() {
        return titleVi;
    }

    public void setTitleVi(String titleVi) {
        this.titleVi = titleVi;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    /** How much it counts beside the others. */
    public Integer getWeight() {
        return weight;
    }

    public void setWeight(Integer weight) {
        this.weight = weight;
    }

    /** Whether its first step has to be explained, and is told apart from the score. */
    public boolean isMust() {
        return must;
    }

    public void setMust(boolean must) {
        this.must = must;
    }

    public String getStepsVi() {
        return stepsVi;
    }

    public void setStepsVi(String stepsVi) {
        this.stepsVi = stepsVi;
    }

    public String getStepsEn() {
        return stepsEn;
    }

    public void setStepsEn(String stepsEn) {
        this.stepsEn = stepsEn;
    }
}
