package vn.hotline.platform.record;

import java.nio.ByteBuffer;
import java.util.Set;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.security.InCharge;
import vn.hotline.platform.security.Role;

/**
 * A record of the road: it has a number of its own and belongs to a centre. What it says of itself here is all that
 * {@link Records} and {@link Changes} have to know of it. An entity that implements it is {@link Numbered}.
 */
public interface CentreRecord extends InCharge {

    Long getId();

    int getCentreId();

    default RecordKind kind() {
        return Records.kindOf(getClass());
    }

    /** What figures count of it, to be compared by equals; null while it counts for nothing. */
    default Object facts() {
        return null;
    }

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
