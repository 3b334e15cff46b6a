package vn.hotline.platform.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.VietnameseText;

/** The conditions of a query in JPQL, each with its value: what somebody did not ask for is no condition. */
public final class Where {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** All rows, until a condition is added. */
    public Where() {}

    /** @param condition with one parameter, which stands for the value */
    public Where(String condition, Object value) {
        and(condition, value);
    }

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param condition with one parameter, which stands for the value */
    public Where and(String condition, Object value) {
        Matcher parameter = PARAMETER.matcher(condition);
        if (!parameter.find()) {
            throw new IllegalArgumentException("No parameter in " + condition);
        }
        parameters.put(parameter.group(1), value);
        return and(condition);
    }

    /** As {@link #and(String, Object)}, if there is a value. */
    public Where given(String condition, Object value) {
        return value == null ? this : and(condition, value);
    }

    /** A moment within days of Viet Nam. @param from null for all days before, as {@code to} for all after */
    public Where within(String moment, LocalDate from, LocalDate to) {
        return given(moment + " >= :from", from == null ? null : Days.startOf(from))
                .given(moment + " < :end", to == null ? null : Days.startOf(to.plusDays(1)));
    }

    /** One of the columns at least holds what somebody typed, if that is anything. */
    public Where holding(String typed, String... columns) {
        return VietnameseText.clean(typed) == null ? this : and(anyHolds(typed, columns));
    }

    /** The same to be a part of a condition; its parameters are taken. */
    public String anyHolds(String typed, String... columns) {
        TypedLike like = TypedLike.holding(typed);
        List<String> any = new ArrayList<>();
        for (String column : columns) {
            any.add(like.on(column, "typed" + parameters.size() + "x", parameters));
        }
        return "(" + String.join(" or ", any) + ")";
    }

    /** @param select up to where the conditions begin, ending with a blank */
    public int count(EntityManager entities, String select) {
        return query(entities, Long.class, select, "").getSingleResult().intValue();
    }

    /** @param rest behind the conditions: the order */
    public <T> TypedQuery<T> query(EntityManager entities, Class<T> type, String select, String rest) {
        TypedQuery<T> query = entities.createQuery(select + this + rest, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    @Override
    public String toString() {
        return "where " + (conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions));
    }
}
