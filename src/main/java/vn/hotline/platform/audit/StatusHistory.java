package vn.hotline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;

/** The rows that the moves of a record left. Whether the record may be seen is its own service's to ask. */
@ApplicationScoped
public class StatusHistory {

    @PersistenceContext
    private EntityManager entities;

    /** Every move of a record, oldest first. */
    public List<StatusChange> of(RecordKind kind, long recordId) {
        return entities.createQuery(
                        "from StatusChange s where s.recordKind = :kind and s.recordId = :id order by s.at, s.id",
                        StatusChange.class)
                .setParameter("kind", kind)
                .setParameter("id", recordId)
                .getResultList();
    }

    /** The move that brought a record where it is. */
    public Optional<StatusChange> last(RecordKind kind, long recordId) {
        List<StatusChange> all = of(kind, recordId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
