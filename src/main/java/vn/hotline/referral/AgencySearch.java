package vn.hotline.referral;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
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
        Integer province = filter.provinceId();
        Where where = new Where()
                .given("a.kind = :kind", filter.kind())
                // under whatever name the place had when it was written down
                .given("a.provinceId in :provinces", province == null ? null : places.onTheGroundOf(province))
                .holding(filter.name(), "a.name")
                .given("a.active = :active", filter.activeOnly() ? true : null);
        Slice<AgencyRow> slice = sorted(order).rows(entities, AgencyRow.class, ROW, where, after, limit);
        return new AgencyPage(slice, after == null ? count(where, slice) : null);
    }

    private int count(Where where, Slice<AgencyRow> slice) {
        return slice.next() == null ? slice.rows().size() : where.count(entities, "select count(a) from Agency a ");
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

    /** By name; also those that are no longer offered. */
    public List<AgencyRow> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(ROW + "where a.id in :ids" + BY_NAME, AgencyRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
