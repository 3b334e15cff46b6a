package vn.hotline.intervention.lead;

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
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;
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

    /** By its own content. */
    static Set<ByteBuffer> own(CaseContent one) {
        SearchTokens tokens =
                new SearchTokens(Sealing.current()).words(one.getSummary()).words(one.getIncidentAddress());
        one.getChildren().forEach(child -> tokens.person(child.getName()).all(child));
        one.getOffenders().forEach(tokens::all);
        return tokens.tokens();
    }

    /** By what cases told that were merged into it. */
    static Set<ByteBuffer> ofDoubles(CaseContent one) {
        Set<ByteBuffer> words = new HashSet<>();
        one.doubles.forEach(merged -> words.addAll(told(merged)));
        return words;
    }

    /** By all that it tells, whether it stands or was merged into another. */
    public static Set<ByteBuffer> told(CaseContent one) {
        Set<ByteBuffer> words = ofDoubles(one);
        words.addAll(own(one));
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
                .map(found -> new Indexed(found.getCentreId(), found.getId(), told(found)));
    }
}
