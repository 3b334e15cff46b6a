package vn.hotline.shift;

import java.io.Serializable;
import java.time.Instant;
import vn.hotline.kernel.Helpline;

/**
 * A shift that was put on the roster and, it may be, taken off again.
 *
 * @param replacing whether it stands for another one that was put right
 * @param offBy null while it stands
 */
public record RosterChange(
        String name,
        Helpline line,
        Instant begins,
        Instant ends,
        boolean replacing,
        String putBy,
        Instant putAt,
        String offBy,
        Instant offAt)
        implements Serializable {

    public ShiftTime time() {
        return new ShiftTime(begins, ends);
    }
}
