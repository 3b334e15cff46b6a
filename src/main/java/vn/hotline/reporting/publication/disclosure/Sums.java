package vn.hotline.reporting.publication.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.counting.Breakdown;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.counting.Population;
import vn.hotline.reporting.figures.Measures;

/**
 * Which figures of a period add up to others: what an outside reader can compute with. All of it follows from the
 * measures: by whatever quality a population is split, the parts are the number of its rows. So a new breakdown is
 * reckoned with as soon as it is declared.
 *
 * <p>Of two equal ways to say a sum the shorter is taken, so that sums meet in single figures and form no ring, which
 * {@link DisclosureControl} relies on. A sum that does not hold, as published figures may not, is none.
 */
final class Sums {

    /** @param whole equals all parts together */
    record Sum(String whole, List<String> parts) {}

    private final Helpline line;
    private final Measures measures;

    /** By code; with those that no table says, once they are found. */
    private final Map<String, Long> values;

    private final Map<Breakdown, List<String>> byBreakdown = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    /** What says how many rows a population has, once it was looked at: figures that add up to it; empty if nothing does. */
    private final Map<Population<?, ?>, List<String>> told = new LinkedHashMap<>();

    private Sums(Helpline line, Measures measures, Map<String, Long> values) {
        this.line = line;
        this.measures = measures;
        this.values = new LinkedHashMap<>(values);
        values.keySet().forEach(code -> measures.breakdownOf(line, code).ifPresent(breakdown -> byBreakdown
                .computeIfAbsent(breakdown, any -> new ArrayList<>())
                .add(code)));
    }

    /** @param values of one period, by code; what is not known is missing */
    static List<Sum> of(Helpline line, Measures measures, Map<String, Long> values) {
        Sums all = new Sums(line, measures, values);
        measures.all().stream().map(Measure::population).forEach(all::told);
        measures.figures(line).stream()
                .filter(figure -> !figure.whole())
                .forEach(figure -> all.add(figure.code(), all.partsOf(figure)));
        return all.sums;
    }

    /** Whether it stands in no table, so that nobody is told its value. */
    static boolean isUnwritten(String code) {
        return code.startsWith("(");
    }

    private List<String> told(Population<?, ?> population) {
        List<String> known = told.get(population);
        if (known == null) {
            known = tell(population);
            told.put(population, known);
        }
        return known;
    }

    private List<String> tell(Population<?, ?> population) {
        List<List<String>> ways = ways(population);
        List<String> wholes = measures.figures(line).stream()
                .filter(figure ->
                        figure.whole() && figure.measure().population().equals(population))
                .map(Figure::code)
                .filter(values::containsKey)
                .toList();
        if (!wholes.isEmpty()) {
            // the last is what the others are called, too
            String whole = wholes.get(wholes.size() - 1);
            ways.forEach(parts -> add(
                    wholes.stream()
                            .filter(one -> isSum(one, parts))
                            .reduce((one, last) -> last)
                            .orElse(whole),
                    parts));
            wholes.stream().filter(other -> !other.equals(whole)).forEach(other -> add(other, List.of(whole)));
            return List.of(whole);
        }
        return ways.size() < 2 ? ways.stream().findFirst().orElse(List.of()) : unwritten(population, ways);
    }

    /** A number that no table says, but several sums make. */
    private List<String> unwritten(Population<?, ?> population, List<List<String>> ways) {
        String whole = "(" + population + ")";
        List<List<String>> alike = ways.stream()
                .filter(way ->
                        ways.stream().filter(other -> sum(other) == sum(way)).count() > 1)
                .toList();
        if (alike.stream().map(this::sum).distinct().count() != 1) {
            return ways.get(0);
        }
        values.put(whole, sum(alike.get(0)));
        alike.forEach(parts -> add(whole, parts));
        return List.of(whole);
    }

    /** Each set of figures that says how many rows there are. */
    private List<List<String>> ways(Population<?, ?> population) {
        List<List<String>> ways = new ArrayList<>();
        measures.breakdowns(line).stream()
                .filter(breakdown -> breakdown.measure().population().equals(population))
                .map(this::partsOf)
                .filter(parts -> !parts.isEmpty())
                .forEach(ways::add);
        measures.unions().stream()
                .filter(union -> union.whole().equals(population))
                .map(union -> union.parts().stream().map(this::told).toList())
                .filter(parts -> parts.stream().noneMatch(List::isEmpty))
                .map(parts -> parts.stream().flatMap(List::stream).toList())
                .forEach(ways::add);
        return ways;
    }

    /** Its figures, several of them as one where a figure of its own says their sum. */
    private List<String> partsOf(Breakdown breakdown) {
        Set<String> parts = new LinkedHashSet<>(figuresOf(breakdown));
        measures.figures(line).stream()
                .filter(sum -> !sum.whole() && sum.measure().equals(breakdown.measure()))
                .filter(sum -> values.containsKey(sum.code()) && sum.codes().size() > 1)
                .forEach(sum -> {
                    partsOf(sum).forEach(parts::remove);
                    parts.add(sum.code());
                });
        return List.copyOf(parts);
    }

    /** The figures of single codes that a figure of several is the sum of. */
    private List<String> partsOf(Figure figure) {
        Breakdown breakdown = figure.measure().breakdown();
        return figuresOf(breakdown).stream()
                .filter(code -> figure.codes().contains(breakdown.codeIn(code).orElseThrow()))
                .toList();
    }

    private List<String> figuresOf(Breakdown breakdown) {
        return byBreakdown.getOrDefault(breakdown, List.of());
    }

    private void add(String whole, List<String> parts) {
        if (isSum(whole, parts)) {
            sums.add(new Sum(whole, parts));
        }
    }

    private boolean isSum(String whole, List<String> parts) {
        return values.containsKey(whole) && !parts.isEmpty() && sum(parts) == values.get(whole);
    }

    private long sum(List<String> parts) {
        return parts.stream().mapToLong(values::get).sum();
    }
}
