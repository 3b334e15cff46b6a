package vn.hotline.contact.arrival;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One number of all rows that stand open: another one as soon as one comes, goes or changes. */
final class OpenRows {

    private OpenRows() {}

    /** @param rows {@code whose} each is and how it {@code stands}; {@code :keys} are those who ask */
    static Map<Long, Long> sums(EntityManager entities, String rows, Set<Long> keys) {
        Map<Long, Long> sums = new HashMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> found = entities.createNativeQuery(
                        "select whose, sum(crc32(stands)) from (" + rows + ") open_rows group by whose")
                .setParameter("keys", keys)
                .getResultList();
        found.forEach(row -> sums.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
        return sums;
    }
}
