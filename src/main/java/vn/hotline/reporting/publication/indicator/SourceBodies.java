package vn.hotline.reporting.publication.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Bodies under the names of a day. */
@ApplicationScoped
public class SourceBodies {

    @PersistenceContext
    private EntityManager entities;

    /** Of an earlier day than the first name, that one. */
    public Optional<SourceBody> find(String code, LocalDate day) {
        List<SourceBody> names = entities.createQuery(
                        "from SourceBody b where b.code = :code order by b.validFrom", SourceBody.class)
                .setParameter("code", code)
                .getResultList();
        return names.stream()
                .filter(name -> !name.getValidFrom().isAfter(day))
                .reduce((one, later) -> later)
                .or(() -> names.stream().findFirst());
    }

    /** Empty, too, for a body that was gone by that day. */
    Optional<SourceBody> publishing(String code, LocalDate day) {
        return find(code, day).filter(body -> body.isPublishing(day));
    }

    /** All bodies that publish figures on that day, under their names of then. */
    List<SourceBody> on(LocalDate day) {
        return entities
                .createQuery("select distinct b.code from SourceBody b order by b.code", String.class)
                .getResultList()
                .stream()
                .flatMap(code -> publishing(code, day).stream())
                .toList();
    }
}
