package vn.hotline.referral;

import static vn.hotline.platform.security.Role.Name.ADMINISTRATOR;
import static vn.hotline.platform.security.Role.Name.OPERATOR;
import static vn.hotline.platform.security.Role.Name.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.TypedLike;
import vn.hotline.platform.reference.Places;

/** The directory of agencies, by name. It is the same for all centres. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMINISTRATOR})
public class AgencySearch {

    private static final String ROW = "select new vn.hotline.referral.AgencyRow(a.id, a.name, a.kind, a.provinceId,"
            + " a.phone, a.email, a.address, a.active) from Agency a ";

    private static final String BY_NAME = " order by " + Alphabet.sql("a.name") + ", a.id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Places places;

    /** @param more whether the list goes on after the last row */
    public record AgencyPage(List<AgencyRow> rows, boolean more) {}

    /** @param after the last row shown, or null for the first rows */
    public AgencyPage list(AgencyFilter filter, AgencyRow after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("where 1 = 1");
        if (filter.kind() != null) {
            add(where, parameters, "a.kind = :kind", "kind", filter.kind());
        }
        if (filter.provinceId() != null) {
            // under whatever name the place had when it was written down
            add(
                    where,
                    parameters,
                    "a.provinceId in :provinces",
                    "provinces",
                    places.onTheGroundOf(filter.provinceId()));
        }
        if (VietnameseText.clean(filter.name()) != null) {
            where.append(" and ").append(TypedLike.holding(filter.name()).on("a.name", "typed", parameters));
        }
        if (filter.activeOnly()) {
            add(where, parameters, "a.active = :active", "active", true);
        }
        if (after != null) {
            add(where, parameters, Alphabet.sql("a.name") + " >= :afterName", "afterName", after.name());
            add(
                    where,
                    parameters,
                    "(" + Alphabet.sql("a.name") + " > :afterName or a.id > :afterId)",
                    "afterId",
                    after.id());
        }
        TypedQuery<AgencyRow> query = entities.createQuery(ROW + where + BY_NAME, AgencyRow.class);
        parameters.forEach(query::setParameter);
        List<AgencyRow> found = query.setMaxResults(limit + 1).getResultList();
        boolean more = found.size() > limit;
        return new AgencyPage(more ? List.copyOf(found.subList(0, limit)) : found, more);
    }

    public List<AgencyRow> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(ROW + "where a.id in :ids" + BY_NAME, AgencyRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static void add(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }
}
