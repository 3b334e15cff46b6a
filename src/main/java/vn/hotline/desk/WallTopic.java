package vn.hotline.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.contact.arrival.QueueNews;
import vn.hotline.platform.push.PushTopic;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Verb;

/** The board on the wall hears of the queues of all centres. */
@ApplicationScoped
public class WallTopic implements PushTopic {

    private static final long ALL = 0;

    @Inject
    @Any
    private Instance<QueueNews> queues;

    @Inject
    private Centres centres;

    @Override
    public String name() {
        return "wall";
    }

    @Override
    public Optional<Long> keyFor(Identity who) {
        return Verb.WALLBOARD_READ.isOf(who.role()) ? Optional.of(ALL) : Optional.empty();
    }

    @Override
    public Map<Long, Long> marks(Set<Long> keys) {
        Set<Long> all =
                centres.getAll().stream().map(centre -> (long) centre.getId()).collect(Collectors.toSet());
        // a page's script counts exactly so far
        long sum = queues.stream()
                        .flatMap(queue -> queue.marks(all).values().stream())
                        .mapToLong(Long::longValue)
                        .sum()
                & (1L << 52) - 1;
        return Map.of(ALL, sum);
    }
}
