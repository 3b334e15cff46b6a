package vn.hotline.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.publication.IssuingBody.Letterhead;

@ApplicationScoped
public class IssuingBodies {

    @PersistenceContext
    private EntityManager entities;

    /** The head of a document of that day; of the first body if it is of an earlier one. */
    Letterhead on(LocalDate day, Language language) {
        return entities.createQuery(
                        "from IssuingBody b order by case when b.validFrom <= :day then 0 else 1 end,"
                                + " case when b.validFrom <= :day then b.validFrom end desc, b.validFrom",
                        IssuingBody.class)
                .setParameter("day", day)
                .setMaxResults(1)
                .getSingleResult()
                .in(language);
    }
}
