package vn.hotline.handbook;

import vn.hotline.kernel.form.ReadVersion;
import vn.hotline.kernel.form.Versioned;

/** A guided script as typed. */
public class ScriptForm extends ScriptContent implements Versioned {

    private final ReadVersion read = new ReadVersion();

    @Override
    public ReadVersion read() {
        return read;
    }
}
