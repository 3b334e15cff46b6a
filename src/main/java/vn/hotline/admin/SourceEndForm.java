package vn.hotline.admin;

import java.time.LocalDate;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Words;

/** When a body publishes for the last time. */
@Words("body.")
public class SourceEndForm extends RecordForm {

    private LocalDate lastDay;

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
