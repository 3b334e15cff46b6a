package vn.hotline.platform.record;

import java.nio.ByteBuffer;
import java.util.Set;
import vn.hotline.kernel.Changeable;
import vn.hotline.platform.security.InCharge;
import vn.hotline.platform.security.Role;

/**
 * A record of the road: it has a number of its own and belongs to a centre. What it says of itself here is all that
 * {@link Records} and {@link Changes} have to know of it.
 */
public interface CentreRecord extends Changeable, InCharge {

    int getCentreId();

    /** What its own content is found by; nothing while nobody is to find it. */
    default Set<ByteBuffer> words() {
        return Set.of();
    }

    /** What it is found by beside that, since other records say it, and a change of this one does not change it. */
    default Set<ByteBuffer> wordsElsewhere() {
        return Set.of();
    }

    @Override
    default boolean isLedBy(Long userId) {
        return false;
    }

    /** Whether somebody of the role may know of it at all, wherever it belongs. */
    default boolean isShownTo(Role role) {
        return true;
    }
}
