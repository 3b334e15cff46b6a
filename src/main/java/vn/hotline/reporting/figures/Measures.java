package vn.hotline.reporting.figures;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hotline.kernel.Line;

/** All that is counted, and what follows from it: which breakdowns a report has and which dimensions a pivot. */
public final class Measures {

    public static final Measures STANDARD = new Measures(Measure.all());

    private final List<Measure> all;
    private final Map<Line, List<Breakdown>> breakdowns = new EnumMap<>(Line.class);

    private Measures(List<Measure> all) {
        this.all = all;
        for (Line line : Line.values()) {
            breakdowns.put(
                    line,
                    all.stream()
                            .map(Measure::breakdown)
                            .filter(Objects::nonNull)
                            .filter(breakdown -> breakdown.isOn(line))
                            .sorted(Comparator.comparing(Breakdown::section))
                            .toList());
        }
    }

    /** With one more. */
    public Measures and(Measure another) {
        return new Measures(Stream.concat(all.stream(), Stream.of(another)).toList());
    }

    public List<Measure> all() {
        return all;
    }

    /** Those of a line, in the order of a report. */
    public List<Breakdown> breakdowns(Line line) {
        return breakdowns.get(line);
    }

    /** The breakdown that a figure of that name belongs to; empty for one that stands by itself. */
    public Optional<Breakdown> breakdownOf(Line line, String figure) {
        return breakdowns(line).stream()
                .filter(breakdown -> breakdown.codeIn(figure).isPresent())
                .findFirst();
    }

    /** The breakdown that a table below the main one shows; empty for the main table. */
    public Optional<Breakdown> shownIn(Line line, Section section) {
        return breakdowns(line).stream()
                .filter(breakdown -> breakdown.section().equals(section) && !section.equals(Section.SUMMARY))
                .findFirst();
    }

    /** Those that a pivot offers, in their order: all that are known, and those of measures beside them. */
    public List<Dimension> dimensions() {
        Set<Dimension> dimensions = new LinkedHashSet<>(Dimension.all());
        all.stream().map(Measure::dimension).filter(Objects::nonNull).forEach(dimensions::add);
        return List.copyOf(dimensions);
    }
}
