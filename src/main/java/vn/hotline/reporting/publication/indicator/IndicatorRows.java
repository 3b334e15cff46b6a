package vn.hotline.reporting.publication.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Values of the register for reports that print them, whoever reads the report. */
@ApplicationScoped
public class IndicatorRows {

    @PersistenceContext
    private EntityManager entities;

    public List<IndicatorRow> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(IndicatorSearch.ROW + "where v.id in :ids", IndicatorRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
