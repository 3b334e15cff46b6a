package vn.hotline.kernel.form;

/** A form that stands by itself, see {@link Versioned}. */
public abstract class RecordForm implements Versioned {

    private final ReadVersion read = new ReadVersion();

    @Override
    public final ReadVersion read() {
        return read;
    }
}
