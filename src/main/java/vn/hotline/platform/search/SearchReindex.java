package vn.hotline.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.RecordKind;

/**
 * Brings the index of records that were written by earlier rules up to those of today, one record at a time, the newest
 * first. It only adds: what somebody finds meanwhile stays found.
 */
@ApplicationScoped
public class SearchReindex {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SearchIndex index;

    /** Kinds with records that wait. */
    @Transactional
    public List<RecordKind> waiting() {
        @SuppressWarnings("unchecked")
        List<String> kinds = entities.createNativeQuery(
                        "select record_kind from search_reindex where below_id > 0 order by record_kind", String.class)
                .getResultList();
        return kinds.stream().map(RecordKind::valueOf).toList();
    }

    /** @return false if no record of the kind is left */
    @Transactional
    public boolean next(SearchSource source) {
        RecordKind kind = source.kind();
        // one server at a time
        long below = ((Number) entities.createNativeQuery(
                                "select below_id from search_reindex where record_kind = :kind for update", Long.class)
                        .setParameter("kind", kind.name())
                        .getSingleResult())
                .longValue();
        Optional<SearchSource.Indexed> next = source.newestBelow(below);
        next.ifPresent(found -> index.add(found.centreId(), kind, found.id(), found.tokens()));
        entities.createNativeQuery("update search_reindex set below_id = :below where record_kind = :kind")
                .setParameter("below", next.map(SearchSource.Indexed::id).orElse(0L))
                .setParameter("kind", kind.name())
                .executeUpdate();
        return next.isPresent();
    }
}
