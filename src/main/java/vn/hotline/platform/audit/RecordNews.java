package vn.hotline.platform.audit;

import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.push.PushTopic;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;

/**
 * Which centre's records of a kind were changed last, for lists that somebody looks at. Every change leaves a row in the
 * trail anyway, so that whoever saves pays nothing for it. A feature makes a bean of it for each kind it lists.
 *
 * <p>Rows of the trail become visible in another order than that of their numbers. So the last seconds are read again
 * each time; a row that was held up for longer is news with the next one.
 */
public abstract class RecordNews implements PushTopic {

    private static final int READ_AGAIN = 10;

    private final RecordKind kind;
    private final Map<Long, Long> latest = new HashMap<>();
    private final Deque<Long> ends = new ArrayDeque<>();

    @Inject
    private LatestChanges changes;

    protected RecordNews(RecordKind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public Optional<Long> keyFor(Identity who) {
        return who.role() == Role.OPERATOR || who.role() == Role.SUPERVISOR
                ? Optional.of((long) who.centreId())
                : Optional.empty();
    }

    @Override
    public Map<Long, Long> marks(Set<Long> centres) {
        ends.addLast(changes.end());
        if (ends.size() > READ_AGAIN) {
            ends.removeFirst();
        }
        changes.after(ends.getFirst(), kind).forEach((centre, row) -> latest.merge(centre, row, Math::max));
        return latest;
    }
}
