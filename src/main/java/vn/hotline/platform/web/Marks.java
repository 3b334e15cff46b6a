package vn.hotline.platform.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of a list that somebody marked, to do one thing with all of them. */
public final class Marks implements Serializable {

    private final Map<Long, Boolean> rows = new LinkedHashMap<>();

    /** By the row's id; what is missing is not marked. Each row's box writes into it. */
    public Map<Long, Boolean> getRows() {
        return rows;
    }

    public Set<Long> ids() {
        return rows.entrySet().stream()
                .filter(row -> Boolean.TRUE.equals(row.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public void clear() {
        rows.clear();
    }

    /** It is done with this one. */
    public void clear(long id) {
        rows.remove(id);
    }
}
