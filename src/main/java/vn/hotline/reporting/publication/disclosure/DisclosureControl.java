package vn.hotline.reporting.publication.disclosure;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.hotline.kernel.Helpline;
import vn.hotline.reporting.figures.Measures;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.disclosure.Sums.Sum;

/**
 * Keeps back small numbers from outside readers, who might know whom they are about. Zero is shown; one to four are
 * written "&lt;5"; and as many other numbers are kept back as it takes that none of the small ones can be computed.
 *
 * <p>The reader is taken to know all sums ({@link Sums}), that a small number is one to four, and that one kept
 * back beside it is five or more. As long as that leaves a hidden number one value only,
 * the smallest number that shares a sum with it is kept back, too, a part before a whole. Each period of a report is
 * taken by itself; a difference and a percentage are shown only where both numbers are.
 */
public final class DisclosureControl implements Cover {

    static final long SHOWN_FROM = 5;

    /** Larger than any figure, and small enough to be added up. */
    private static final long ANY = 1L << 50;

    private final Map<String, Mark> own;
    private final Map<Comparison, Map<String, Mark>> compared = new EnumMap<>(Comparison.class);

    private DisclosureControl(Totals totals) {
        Helpline line = totals.request().line();
        own = of(line, values(totals, null));
        for (Comparison with : totals.compared().keySet()) {
            compared.put(with, of(line, values(totals, with)));
        }
    }

    public static DisclosureControl of(Totals totals) {
        return new DisclosureControl(totals);
    }

    @Override
    public Mark of(String code, Comparison with) {
        Map<String, Mark> marks = with == null ? own : compared.getOrDefault(with, Map.of());
        return marks.getOrDefault(code, Mark.SHOWN);
    }

    static boolean isSmall(Long value) {
        return value != null && value > 0 && value < SHOWN_FROM;
    }

    private static Map<String, Long> values(Totals totals, Comparison with) {
        Map<String, Long> values = new LinkedHashMap<>();
        for (FigureRow row : totals.rows()) {
            Long value = with == null
                    ? row.value()
                    : Optional.ofNullable(row.compared().get(with))
                            .map(other -> other.value())
                            .orElse(null);
            if (value != null) {
                values.put(row.code(), value);
            }
        }
        return values;
    }

    /** Marks of one period; a code without one is shown. */
    static Map<String, Mark> of(Helpline line, Map<String, Long> values) {
        return of(line, values, Measures.STANDARD);
    }

    static Map<String, Mark> of(Helpline line, Map<String, Long> values, Measures measures) {
        Map<String, Mark> hidden = new TreeMap<>();
        values.forEach((code, value) -> {
            if (isSmall(value)) {
                hidden.put(code, Mark.SMALL);
            }
        });
        List<Sum> sums = Sums.of(line, measures, values);
        Optional<String> more = next(hidden, sums, values);
        while (more.isPresent()) {
            hidden.put(more.get(), Mark.KEPT_BACK);
            more = next(hidden, sums, values);
        }
        return hidden;
    }

    /** What has to be kept back next so that a number that can be computed no longer can; empty if none can. */
    private static Optional<String> next(Map<String, Mark> hidden, List<Sum> sums, Map<String, Long> values) {
        Map<String, Range> known = known(hidden, sums, values);
        return hidden.keySet().stream()
                .filter(code -> known.get(code).isOne())
                .flatMap(code -> companion(code, hidden, sums, values).stream())
                .findFirst();
    }

    /** One that shares a sum with the exposed number, or, if all those are hidden already, any. */
    private static Optional<String> companion(
            String exposed, Map<String, Mark> hidden, List<Sum> sums, Map<String, Long> values) {
        return smallest(
                        sums.stream()
                                .filter(sum -> sum.whole().equals(exposed)
                                        || sum.parts().contains(exposed)),
                        hidden,
                        values)
                .or(() -> smallest(sums.stream(), hidden, values));
    }

    private static Optional<String> smallest(Stream<Sum> sums, Map<String, Mark> hidden, Map<String, Long> values) {
        return sums.flatMap(sum -> Stream.concat(
                        sum.parts().stream().map(part -> new Candidate(part, 0)),
                        Stream.of(new Candidate(sum.whole(), 1))))
                .filter(one -> values.getOrDefault(one.code, 0L) >= SHOWN_FROM && !hidden.containsKey(one.code))
                .min(Comparator.comparing(Candidate::rank)
                        .thenComparing(one -> values.get(one.code))
                        .thenComparing(Candidate::code))
                .map(Candidate::code);
    }

    private record Candidate(String code, int rank) {}

    /** What a reader can know of a number at the least and at the most. */
    record Range(long least, long most) {

        boolean isOne() {
            return least == most;
        }

        Range and(long atLeast, long atMost) {
            return new Range(Math.max(least, atLeast), Math.min(most, atMost));
        }
    }

    /**
     * Narrows what a reader knows until no sum tells more. Sums share single figures only and form no ring, so what is
     * left is exactly what can be known.
     */
    static Map<String, Range> known(Map<String, Mark> hidden, List<Sum> sums, Map<String, Long> values) {
        Map<String, Range> known = new HashMap<>();
        values.forEach((code, value) -> known.put(code, new Range(value, value)));
        hidden.forEach((code, mark) ->
                known.put(code, mark == Mark.SMALL ? new Range(1, SHOWN_FROM - 1) : new Range(SHOWN_FROM, ANY)));
        sums.stream().map(Sum::whole).filter(Sums::isUnwritten).forEach(code -> known.put(code, new Range(0, ANY)));
        boolean narrowed = true;
        while (narrowed) {
            narrowed = false;
            for (Sum sum : sums) {
                narrowed |= narrow(sum, known);
            }
        }
        return known;
    }

    private static boolean narrow(Sum sum, Map<String, Range> known) {
        boolean narrowed = put(known, sum.whole(), least(sum, null, known), most(sum, null, known));
        for (String part : sum.parts()) {
            Range whole = known.get(sum.whole());
            narrowed |= put(known, part, whole.least - most(sum, part, known), whole.most - least(sum, part, known));
        }
        return narrowed;
    }

    private static boolean put(Map<String, Range> known, String code, long least, long most) {
        Range before = known.get(code);
        Range after = before.and(least, most);
        known.put(code, after);
        return !after.equals(before);
    }

    private static long least(Sum sum, String but, Map<String, Range> known) {
        return sum.parts().stream()
                .filter(part -> !part.equals(but))
                .mapToLong(part -> known.get(part).least)
                .sum();
    }

    /** Any number at all, as soon as one of them can be any. */
    private static long most(Sum sum, String but, Map<String, Range> known) {
        return sum.parts().stream()
                .filter(part -> !part.equals(but))
                .mapToLong(part -> known.get(part).most)
                .reduce(0, (one, other) -> Math.min(ANY, one + other));
    }
}
