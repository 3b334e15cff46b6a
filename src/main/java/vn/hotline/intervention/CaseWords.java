package vn.hotline.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Status;
import vn.hotline.platform.search.SearchSource;

/** Cases that stand and what they are found by. */
@ApplicationScoped
public class CaseWords implements SearchSource {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public RecordKind kind() {
        return RecordKind.CASE;
    }

    /** Whoever looks for a double by what it told finds the case that goes on. */
    public Set<ByteBuffer> of(InterventionCase found) {
        Set<ByteBuffer> words = new HashSet<>(found.searchTokens().tokens());
        entities.createQuery("from InterventionCase c where c.mergedInto = :case", InterventionCase.class)
                .setParameter("case", found.getId())
                .getResultList()
                .forEach(merged -> words.addAll(of(merged)));
        return words;
    }

    @Override
    public Optional<Indexed> newestBelow(long id) {
        return entities.createQuery(
                        "from InterventionCase c where c.id < :below and c.status not in :void order by c.id desc",
                        InterventionCase.class)
                .setParameter("below", id)
                .setParameter("void", Status.voided(CaseStatus.class))
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(found -> new Indexed(found.getCentreId(), found.getId(), of(found)));
    }
}
