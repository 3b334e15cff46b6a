package vn.hotline.platform.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reads what everybody may know: centres, code lists, provinces, communes. Single reads: no transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReferenceData {

    @PersistenceContext
    private EntityManager entities;

    public List<Centre> centres() {
        return entities.createQuery("from Centre c order by c.id", Centre.class).getResultList();
    }

    /** As stored now, whatever the caller's transaction still sees. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long version() {
        return Long.parseLong((String)
                entities.createNativeQuery("select value from setting where name = 'reference_version'", String.class)
                        .getSingleResult());
    }

    /** In the transaction that changes what is referred to. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void raiseVersion() {
        entities.createNativeQuery("update setting set value = value + 1 where name = 'reference_version'")
                .executeUpdate();
    }

    /** As stored now: kept by all, so it must not be what an old transaction sees. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<CodeEntry> codes() {
        return entities.createQuery("from CodeEntry e order by e.list, e.position, e.code", CodeEntry.class)
                .getResultList();
    }

    /** As {@link #codes()}. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Province> provinces() {
        return entities.createQuery("from Province p order by p.id", Province.class)
                .getResultList();
    }

    public Optional<Commune> commune(Integer id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entities.find(Commune.class, id));
    }

    /** As {@link #codes()}. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Commune> communes() {
        return entities.createQuery("from Commune c", Commune.class).getResultList();
    }

    /**
     * What people call a province besides its name.
     *
     * @param provinceId the unit of 2008 to 2025 it was
     */
    public record EverydayName(int provinceId, String name) {}

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<EverydayName> everydayNames() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select province_id, name from province_everyday_name order by province_id")
                .getResultList();
        return rows.stream()
                .map(row -> new EverydayName(((Number) row[0]).intValue(), (String) row[1]))
                .toList();
    }
}
