package vn.hotline.reporting.analysis.pivot;

import jakarta.validation.constraints.Size;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Words;

/** What a saved view is called and for whom it is. */
@Words("pivot.view.")
public class SavedViewForm extends RecordForm {

    @Size(max = SavedViewService.LONGEST_NAME)
    private String name;

    private boolean shared;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
