package vn.hotline.platform.record;

import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;

/**
 * What the house keeps that has no numbers: places, names of bodies, the first day that counts. It is changed as one record;
 * rows of it are never rewritten, so what changes is a row more, or one fewer.
 */
@Numbered(RecordKind.CODE)
public final class Reference implements Changeable {

    public static final Reference DATA = new Reference();

    private Reference() {}

    @Override
    public Long getId() {
        return null;
    }
}
