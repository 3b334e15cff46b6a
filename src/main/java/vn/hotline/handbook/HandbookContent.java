package vn.hotline.handbook;

import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.form.Shown;

/**
 * An entry of the handbook, typed and stored. It is never deleted: who looks at what was done may ask what the handbook
 * said then.
 */
@MappedSuperclass
public abstract class HandbookContent extends BaseEntity implements Serializable {

    /** No more than this is a note, not a text. */
    static final int TITLE = 120;

    @Shown(label = "handbook.offered")
    private boolean offered = true;

    /** Whether it is shown to those who look something up. */
    public boolean isOffered() {
        return offered;
    }

    public void setOffered(boolean offered) {
        this.offered = offered;
    }
}
