package vn.hotline.platform.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;

/**
 * The order of a list that goes on behind its last row. The rows are in order of a key that the database keeps sorted, a
 * time or a name. A column of few values parts them into groups that are read one after the other, each by an index that
 * begins with the column and goes on with the key. So a table that grows is never sorted as a whole, and values come in
 * the order people know (emergency before high), which is none of their letters.
 */
public final class RowOrder<T> {

    private record Group(String condition, Map<String, Object> parameters) {}

    private final String key;
    private final Function<T, Comparable<?>> keyOf;
    private final String id;
    private final ToLongFunction<T> idOf;
    private final boolean descending;
    private final List<Group> groups;

    private RowOrder(
            String key,
            Function<T, Comparable<?>> keyOf,
            String id,
            ToLongFunction<T> idOf,
            boolean descending,
            List<Group> groups) {
        this.key = key;
        this.keyOf = keyOf;
        this.id = id;
        this.idOf = idOf;
        this.descending = descending;
        this.groups = groups;
    }

    /**
     * @param key in JPQL; never null in the database
     * @param id in JPQL: decides between rows of the same key
     */
    public static <T> RowOrder<T> by(
            String key, Function<T, Comparable<?>> keyOf, String id, ToLongFunction<T> idOf, boolean descending) {
        return new RowOrder<>(key, keyOf, id, idOf, descending, List.of(new Group("", Map.of())));
    }

    /**
     * The same rows, parted by the values of a column; again by another column within those.
     *
     * @param values all that there are, in their order, null for rows without one
     * @param reversed the last value first; rows without one stay behind the others
     */
    public RowOrder<T> grouped(String column, List<?> values, boolean reversed) {
        List<Object> arranged =
                new ArrayList<>(values.stream().filter(Objects::nonNull).toList());
        if (reversed) {
            Collections.reverse(arranged);
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            arranged.add(null);
        }
        List<Group> parted = new ArrayList<>();
        for (Group group : groups) {
            for (Object value : arranged) {
                parted.add(part(group, column, value));
            }
        }
        return new RowOrder<>(key, keyOf, id, idOf, descending, parted);
    }

    /** The same where rows may be without a value. */
    public RowOrder<T> groupedOrNone(String column, List<?> values, boolean reversed) {
        List<Object> all = new ArrayList<>(values);
        all.add(null);
        return grouped(column, all, reversed);
    }

    private static Group part(Group group, String column, Object value) {
        if (value == null) {
            return new Group(group.condition + " and " + column + " is null", group.parameters);
        }
        Map<String, Object> parameters = new HashMap<>(group.parameters);
        String name = "group" + parameters.size();
        parameters.put(name, value);
        return new Group(group.condition + " and " + column + " = :" + name, parameters);
    }

    /**
     * @param select up to where the conditions begin, ending with a blank
     * @param after the last row shown, or null for the first rows
     */
    public Slice<T> rows(EntityManager entities, Class<T> type, String select, Where where, Cursor after, int limit) {
        List<T> found = new ArrayList<>();
        List<Integer> groupOf = new ArrayList<>();
        Cursor from = after;
        for (int at = after == null ? 0 : after.group(); at < groups.size() && found.size() <= limit; at++) {
            Group group = groups.get(at);
            TypedQuery<T> query =
                    where.query(entities, type, select, group.condition + (from == null ? "" : behind()) + order());
            group.parameters.forEach(query::setParameter);
            if (from != null) {
                query.setParameter("afterKey", from.key()).setParameter("afterId", from.id());
                from = null;
            }
            for (T row : query.setMaxResults(limit + 1 - found.size()).getResultList()) {
                found.add(row);
                groupOf.add(at);
            }
        }
        if (found.size() <= limit) {
            return new Slice<>(List.copyOf(found), null);
        }
        T last = found.get(limit - 1);
        return new Slice<>(
                List.copyOf(found.subList(0, limit)),
                new Cursor(groupOf.get(limit - 1), keyOf.apply(last), idOf.applyAsLong(last)));
    }

    /** The first comparison is for the index, which cannot begin in the midst of an "or". */
    private String behind() {
        String further = descending ? "<" : ">";
        return " and " + key + " " + further + "= :afterKey and (" + key + " " + further + " :afterKey or " + id + " "
                + further + " :afterId)";
    }

    private String order() {
        String way = descending ? " desc" : "";
        return " order by " + key + way + ", " + id + way;
    }
}
