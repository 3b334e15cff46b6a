package vn.hotline.platform.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;

/** Reads all topics that somebody waits for in one transaction: several times a second, one for each would cost as much again. */
@ApplicationScoped
public class Round {

    /** @param keys of those who ask, by topic */
    @Transactional
    Standing read(Map<PushTopic, Set<Long>> keys) {
        Standing standing = new Standing();
        keys.forEach(standing::read);
        return standing;
    }
}
