package vn.hotline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.hotline.kernel.RecordKind;

/** Who changed a record last, for whoever was about to change it, too. */
@ApplicationScoped
public class LastChanges {

    private static final Set<AuditAction> CHANGING =
            Set.of(AuditAction.CREATE, AuditAction.CHANGE, AuditAction.CORRECT, AuditAction.MOVE);

    public record LastChange(Long by, String byName, Instant at) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RecordNumbers numbers;

    /** Who changed a record last, by the trail; empty if nobody has, or it has no id. */
    public Optional<LastChange> of(RecordKind kind, Long id) {
        if (id == null) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "from AuditEntry a where a.subjectKind = :kind and a.subjectId = :id and a.action in :changing"
                                + " order by a.at desc, a.id desc",
                        AuditEntry.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setParameter("changing", CHANGING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(last -> new LastChange(last.getActorId(), last.getActorName(), last.getAt()));
    }

    /** @return nothing if records of its kind have no numbers */
    public Optional<String> numberOf(RecordKind kind, Long id) {
        return id == null ? Optional.empty() : numbers.of(kind, id);
    }
}
