package vn.hotline.platform.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what everybody may know: centres, code lists, provinces, communes. Single reads: no transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReferenceData {

    private static final int OFFERED = 12;

    @PersistenceContext
    private EntityManager entities;

    public List<Centre> centres() {
        return entities.createQuery("from Centre c order by c.id", Centre.class).getResultList();
    }

    public List<CodeEntry> codes() {
        return entities.createQuery("from CodeEntry e order by e.list, e.position, e.code", CodeEntry.class)
                .getResultList();
    }

    public List<Province> provinces() {
        return entities.createQuery("from Province p order by p.name, p.validFrom", Province.class)
                .getResultList();
    }

    public Optional<Commune> commune(Integer id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entities.find(Commune.class, id));
    }

    public List<Commune> communes() {
        return entities.createQuery("from Commune c", Commune.class).getResultList();
    }

    /** Communes whose name begins with or holds what was typed, tones not needed: those that begin with it come first. */
    public List<Commune> communes(String typed, String provinceCode, LocalDate day) {
        return entities.createQuery(
                        "from Commune c where c.name like :holds and (:province is null or c.provinceCode = :province)"
                                + " and c.validFrom <= :day and (c.validTo is null or c.validTo >= :day)"
                                + " order by case when c.name like :begins then 0 else 1 end, c.name",
                        Commune.class)
                .setParameter("holds", "%" + literally(typed) + "%")
                .setParameter("begins", literally(typed) + "%")
                .setParameter("province", provinceCode)
                .setParameter("day", day)
                .setMaxResults(OFFERED)
                .getResultList();
    }

    private static String literally(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
