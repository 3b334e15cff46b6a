package vn.hotline.quality.rubric;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Reading what contacts are scored by: everybody who is scored may know it. */
@Stateless
@May(Verb.RUBRIC_READ)
public class RubricSearch {

    @PersistenceContext
    private EntityManager entities;

    /** The newest first, without their criteria; there are a few. */
    public List<Rubric> editions() {
        return entities.createQuery("from Rubric r order by r.edition desc", Rubric.class)
                .getResultList();
    }

    /** An edition with its criteria. */
    public Rubric read(long id) {
        return entities.createQuery("from Rubric r left join fetch r.criteria where r.id = :id", Rubric.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(RecordKind.RUBRIC, id));
    }
}
