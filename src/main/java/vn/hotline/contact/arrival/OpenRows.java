package vn.hotline.contact.arrival;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One number of all rows that stand open: another one as soon as one comes, goes or changes. */
final class OpenRows {

    private OpenRows() {}

    /** @param rows whose, which, of what version; {@code :keys} are those who ask */
    static Map<Long, Long> sums(EntityManager entities, String rows, Set<Long> keys) {
        Map<Long, Long> sums = new HashMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entities.createNativeQuery(rows).setParameter("keys", keys).getResultList();
        for (Object[] row : found) {
            sums.merge(number(row[0]), mixed(number(row[1]), number(row[2])), Long::sum);
        }
        // a page's script counts exactly so far
        sums.replaceAll((key, sum) -> sum & (1L << 52) - 1);
        return sums;
    }

    /** So that two changes at once do not make up for each other. */
    private static long mixed(long id, long version) {
        long mixed = (id * 31 + version) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
