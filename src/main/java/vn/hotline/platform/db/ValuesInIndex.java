package vn.hotline.platform.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The values of a column, the smallest first: each is one look into an index that begins with the conditions and goes on
 * with the column. As many looks as values, however many rows there are; a "distinct" reads them all.
 */
public final class ValuesInIndex {

    private ValuesInIndex() {}

    /**
     * @param column of ids in JPQL
     * @param where conditions that begin the index, each an equation
     */
    public static List<Long> of(
            EntityManager entities, String column, String from, String where, Map<String, Object> parameters) {
        List<Long> values = new ArrayList<>();
        TypedQuery<Long> next = entities.createQuery(
                "select min(" + column + ") from " + from + " where " + where + " and " + column + " > :behind",
                Long.class);
        parameters.forEach(next::setParameter);
        Long value = next.setParameter("behind", Long.MIN_VALUE).getSingleResult();
        while (value != null) {
            values.add(value);
            value = next.setParameter("behind", value).getSingleResult();
        }
        return values;
    }
}
