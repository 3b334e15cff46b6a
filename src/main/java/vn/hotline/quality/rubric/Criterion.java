package vn.hotline.quality.rubric;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import vn.hotline.kernel.form.Content;

/** One thing that is looked at in a contact, with how much it counts and what each step of its scale means. */
@Entity
@Table(name = "quality_criterion")
public class Criterion extends CriterionContent {

    /** Of a share: all of it. */
    public static final int WHOLE = 1_000;

    /** Null for one that no earlier edition had. */
    private Long originId;

    protected Criterion() {}

    Criterion(CriterionForm form) {
        says(form);
    }

    /** The same criterion in the next edition. */
    Criterion(Criterion before) {
        Content.copy(CriterionContent.class, before, this);
        originId = before.getOriginId();
    }

    void says(CriterionForm form) {
        Content.copy(CriterionContent.class, form, this);
    }

    public CriterionForm asForm() {
        CriterionForm form = new CriterionForm();
        Content.copy(CriterionContent.class, this, form);
        return form.asRead();
    }

    /** In the reader's language; in Vietnamese where nobody wrote it in hers. */
    public String title(String language) {
        return "en".equals(language) && getTitleEn() != null ? getTitleEn() : getTitleVi();
    }

    /** What each step means, the one furthest from what is wished for first. */
    public List<String> steps(String language) {
        return Steps.of("en".equals(language) && getStepsEn() != null ? getStepsEn() : getStepsVi());
    }

    /** The last step; the first is 0. */
    public int best() {
        return Steps.of(getStepsVi()).size() - 1;
    }

    /** How much of the whole a step is, in thousandths: the first nothing, the last all. */
    public int share(int step) {
        return Math.round((float) step * WHOLE / best());
    }

    /** By which it is known through all editions: the first of them. */
    public Long getOriginId() {
        return originId == null ? getId() : originId;
    }
}
