package vn.hotline.platform.push;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hotline.platform.security.Identity;

/**
 * Something that open pages show and that changes while one looks: the bell, a list. A page is told the topic's name and
 * how it stands, a number; what has changed it asks for itself, as the person it belongs to.
 *
 * <p>How it stands is read from the records each time a page asks. So it does not matter
 * which server changed it, in which order transactions ended, or which news were missed.
 */
public interface PushTopic {

    /** What the page hears, such as {@code bell}. */
    String name();

    /** What of it a person may know of: her own, or her centre's; empty if nothing. */
    Optional<Long> keyFor(Identity who);

    /**
     * How it stands now; any number that is another one after a change.
     *
     * @param keys of those who ask
     * @return one that is missing stands at 0
     */
    Map<Long, Long> marks(Set<Long> keys);
}
