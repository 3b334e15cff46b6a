package vn.hotline.handbook;

import vn.hotline.kernel.form.ReadVersion;
import vn.hotline.kernel.form.Versioned;

/** A phrase as typed. */
public class PhraseForm extends PhraseContent implements Versioned {

    private final ReadVersion read = new ReadVersion();

    @Override
    public ReadVersion read() {
        return read;
    }
}
