package vn.hotline.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one line counts in a span of days. The days made from it add up to these numbers, to the last unit.
 *
 * @param calls contacts by telephone, recorded or not
 * @param appZalo notices through the app and Zalo, recorded or not
 * @param information contacts of that level, whatever their channel
 * @param types interventions by type; the key {@link #UNKNOWN} counts those without one
 * @param sources the same interventions by channel
 * @param persons children or victims in them; 0 where it is left to chance (about 1.17 a case)
 * @param otherChannels whether some of the recorded contacts came neither by telephone nor by app or Zalo
 */
record Totals(
        String line,
        LocalDate from,
        LocalDate to,
        int calls,
        int appZalo,
        int information,
        int inDepth,
        Map<String, Integer> types,
        Map<String, Integer> sources,
        int persons,
        boolean otherChannels) {

    static final String UNKNOWN = "UNKNOWN";

    Totals {
        if (sum(types) != sum(sources)) {
            throw new IllegalArgumentException("types " + sum(types) + " but sources " + sum(sources));
        }
    }

    int interventions() {
        return sum(sources);
    }

    int recorded() {
        return information + inDepth + interventions();
    }

    /** The same pattern on other days, so many times as much. */
    Totals scaled(LocalDate newFrom, LocalDate newTo, double factor) {
        Map<String, Integer> newTypes = scaled(types, factor);
        Map<String, Integer> newSources = new LinkedHashMap<>(scaled(sources, factor));
        // Each part was rounded by itself: the telephone takes up what is left.
        newSources.merge("PHONE", sum(newTypes) - sum(newSources), Integer::sum);
        return new Totals(
                line,
                newFrom,
                newTo,
                times(calls, factor),
                times(appZalo, factor),
                times(information, factor),
                times(inDepth, factor),
                newTypes,
                newSources,
                0,
                otherChannels);
    }

    /** Reads "VIOLENCE 625, NEGLECT 62". */
    static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String part : text.split(",\\s*")) {
            String[] words = part.split(" ");
            counts.put(words[0], Integer.valueOf(words[1]));
        }
        return counts;
    }

    private static Map<String, Integer> scaled(Map<String, Integer> counts, double factor) {
        Map<String, Integer> scaled = new LinkedHashMap<>();
        counts.forEach((key, count) -> scaled.put(key, times(count, factor)));
        return scaled;
    }

    private static int times(int count, double factor) {
        return (int) Math.round(count * factor);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
