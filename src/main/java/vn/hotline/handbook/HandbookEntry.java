package vn.hotline.handbook;

import java.util.List;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.form.Versioned;

/**
 * An entry of the handbook as it is stored.
 *
 * @param <F> the form that says all of it
 */
interface HandbookEntry<F extends Versioned> extends Changeable {

    F asForm();

    /** Takes all over that was typed. */
    void says(F form);

    /** @return what it said before, an entry for each field that says something else now */
    default List<HandbookChange> change(F form, Stamp stamp) {
        List<HandbookChange> changes = form.differences(asForm()).stream()
                .map(change -> new HandbookChange(kind(), getId(), change, stamp))
                .toList();
        says(form);
        return changes;
    }
}
