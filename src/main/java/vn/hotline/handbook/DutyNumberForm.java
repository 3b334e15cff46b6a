package vn.hotline.handbook;

import vn.hotline.kernel.form.ReadVersion;
import vn.hotline.kernel.form.Versioned;

/** A duty number as typed. */
public class DutyNumberForm extends DutyNumberContent implements Versioned {

    private final ReadVersion read = new ReadVersion();

    @Override
    public ReadVersion read() {
        return read;
    }
}
