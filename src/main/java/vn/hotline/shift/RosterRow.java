package vn.hotline.shift;

import java.io.Serializable;
import java.time.Instant;
import vn.hotline.kernel.Helpline;

/**
 * A shift on the roster, with whose it is.
 *
 * @param works whether that person still takes contacts in the centre; who was disabled or moved does not come
 * @param line null for both
 */
public record RosterRow(long id, long userId, String name, boolean works, Helpline line, Instant begins, Instant ends)
        implements Serializable {

    public ShiftTime time() {
        return new ShiftTime(begins, ends);
    }
}
