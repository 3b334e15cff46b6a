package vn.hotline.reporting.publication.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import vn.hotline.reporting.publication.disclosure.Cover.Mark;

/** Tries every number there could be behind what is hidden. */
final class OutsideReader {

    private static final int HIGHEST = 70;

    private OutsideReader() {}

    /** @param partitions each of which adds up to the whole */
    static void assertThatNothingIsKnown(
            String whole, List<List<String>> partitions, Map<String, Long> values, Map<String, Mark> marks) {
        Set<Integer> wholes = new TreeSet<>();
        for (int candidate : possible(whole, values, marks)) {
            boolean fits = partitions.stream().allMatch(parts -> canBe(candidate, parts, values, marks));
            if (fits) {
                wholes.add(candidate);
            }
        }
        assertThat(wholes).contains(values.get(whole).intValue());
        if (marks.containsKey(whole)) {
            assertThat(wholes).as(whole).hasSizeGreaterThan(1);
        }
        for (List<String> parts : partitions) {
            for (String part : parts) {
                if (marks.containsKey(part)) {
                    assertThat(found(part, parts, wholes, values, marks))
                            .as(part + " of " + values + " with " + marks)
                            .hasSizeGreaterThan(1);
                }
            }
        }
    }

    private static Set<Integer> found(
            String part, List<String> parts, Set<Integer> wholes, Map<String, Long> values, Map<String, Mark> marks) {
        List<String> others = new ArrayList<>(parts);
        others.remove(part);
        Set<Integer> found = new TreeSet<>();
        for (int value : possible(part, values, marks)) {
            if (wholes.stream().anyMatch(whole -> canBe(whole - value, others, values, marks))) {
                found.add(value);
            }
        }
        return found;
    }

    private static boolean canBe(int sum, List<String> parts, Map<String, Long> values, Map<String, Mark> marks) {
        if (parts.isEmpty()) {
            return sum == 0;
        }
        return possible(parts.get(0), values, marks).stream()
                .anyMatch(value -> value <= sum && canBe(sum - value, parts.subList(1, parts.size()), values, marks));
    }

    private static List<Integer> possible(String code, Map<String, Long> values, Map<String, Mark> marks) {
        Mark mark = marks.get(code);
        if (mark == null) {
            return List.of(values.get(code).intValue());
        }
        List<Integer> possible = new ArrayList<>();
        for (int value = mark == Mark.SMALL ? 1 : 5; value <= (mark == Mark.SMALL ? 4 : HIGHEST); value++) {
            possible.add(value);
        }
        return possible;
    }

    /** A number, split in several ways. */
    static Arbitrary<Map<String, Long>> periods(String whole, List<List<String>> partitions) {
        return Arbitraries.integers().between(0, 30).flatMap(sum -> Arbitraries.integers()
                .between(0, sum)
                .list()
                .ofSize(partitions.size() * 2)
                .map(cuts -> {
                    Map<String, Long> values = new LinkedHashMap<>();
                    values.put(whole, (long) sum);
                    for (int i = 0; i < partitions.size(); i++) {
                        int low = Math.min(cuts.get(2 * i), cuts.get(2 * i + 1));
                        int high = Math.max(cuts.get(2 * i), cuts.get(2 * i + 1));
                        values.put(partitions.get(i).get(0), (long) low);
                        values.put(partitions.get(i).get(1), (long) (high - low));
                        values.put(partitions.get(i).get(2), (long) (sum - high));
                    }
                    return values;
                }));
    }
}
