package vn.hotline.platform.audit;

import jakarta.inject.Inject;
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
 */
public abstract class RecordNews implements PushTopic {

    private final RecordKind kind;

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
        return changes.of(kind);
    }
}
