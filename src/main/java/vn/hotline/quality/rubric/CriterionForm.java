package vn.hotline.quality.rubric;

import vn.hotline.kernel.form.ReadVersion;
import vn.hotline.kernel.form.Versioned;

/** A criterion as typed. */
public class CriterionForm extends CriterionContent implements Versioned {

    private final ReadVersion read = new ReadVersion();

    @Override
    public ReadVersion read() {
        return read;
    }
}
