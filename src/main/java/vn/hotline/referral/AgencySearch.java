package vn.hotline.referral;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.TypedLike;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** The directory of agencies. It is the same for all centres. */
@Stateless
@May(Verb.AGENCY_READ)
public class AgencySearch {

    private static final String ROW = "select new vn.hotline.referral.AgencyRow(a.id, a.name, a.kind, a.provinceId,"
            + " a.phone, a.email, a.address, a.active) from Agency a ";

    private static final String BY_NAME = " order by " + Alphabet.sql("a.name") + ", a.id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Places places;

    @Inject
    private Codes codes;

    /** @param all how many there are, shown or not; counted with the first rows, else null */
    public record AgencyPage(Slice<AgencyRow> slice, Integer all) {

        public List<AgencyRow> rows() {
            return slice.rows();
        }
    }

    /** @param after null for the first rows */
    public AgencyPage list(AgencyFilter filter, Order<AgencyColumn> order, Cursor after, int limit) {
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
        Slice<AgencyRow> slice =
                sorted(order).rows(entities, AgencyRow.class, ROW, where.toString(), parameters, after, limit);
        return new AgencyPage(slice, after == null ? count(where, parameters, slice) : null);
    }

    private int count(StringBuilder where, Map<String, Object> parameters, Slice<AgencyRow> slice) {
        if (slice.next() == null) {
            return slice.rows().size();
        }
        TypedQuery<Long> count = entities.createQuery("select count(a) from Agency a " + where, Long.class);
        parameters.forEach(count::setParameter);
        return count.getSingleResult().intValue();
    }

    /** The directory is no table that grows: names are sorted as they are read. */
    private RowOrder<AgencyRow> sorted(Order<AgencyColumn> order) {
        boolean named = order.column() == AgencyColumn.NAME;
        boolean down = order.descending();
        RowOrder<AgencyRow> byName =
                RowOrder.by(Alphabet.sql("a.name"), AgencyRow::name, "a.id", AgencyRow::id, named && down);
        return switch (order.column()) {
            case NAME -> byName;
            case KIND -> byName.grouped("a.kind", present("a.kind", codes.all(CodeList.AGENCY_KIND)), down);
            case PROVINCE -> byName.grouped("a.provinceId", present("a.provinceId", places.idsByName()), down);
        };
    }

    /** The values that stand in a column, in a known order; those without a place in it, and none, come last. */
    private List<Object> present(String column, List<?> order) {
        List<Object> found =
                new ArrayList<>(entities.createQuery("select distinct " + column + " from Agency a", Object.class)
                        .getResultList());
        found.sort(Comparator.comparingInt(
                value -> value == null || !order.contains(value) ? order.size() : order.indexOf(value)));
        return found;
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
