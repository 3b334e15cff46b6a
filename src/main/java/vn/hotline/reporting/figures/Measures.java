package vn.hotline.reporting.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Labelled;
import vn.hotline.platform.counting.Breakdown;
import vn.hotline.platform.counting.Countables;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.platform.counting.Population;
import vn.hotline.platform.counting.RowSource;
import vn.hotline.platform.counting.Section;

/**
 * All that features declare to be countable, and what follows from it: which breakdowns a report has, and what a pivot
 * offers.
 */
public final class Measures {

    /** How menus are read, whichever feature has it; what is not named comes behind. */
    private static final List<String> IN_MENUS =
            List.of(("CONTACTS TOPICS CASES CASE_PERSONS CONTACT_CHILDREN REFERRALS HELPED MISSED_LIMITS"
                            + " YEAR QUARTER MONTH WEEKDAY HOUR CHANNEL LEVEL DISPOSITION TOPIC INTERVENTION_TYPE CASE_SOURCE"
                            + " CALLER_KIND SEX AGE_BAND SETTING OFFENDER_RELATION FORM_OF_HARM SPECIAL_CIRCUMSTANCE"
                            + " PROVINCE_THEN PROVINCE_NOW CENTRE AGENCY_KIND CASE_STATUS REFERRAL_STATUS OUTCOME RISK"
                            + " URGENCY REASON")
                    .split(" "));

    /** What the features of the system declare. */
    public static final Measures STANDARD = declared();

    private final List<Countables> features;
    private final Map<String, Measure> all;
    private final Map<String, PivotMeasure> pivots;
    private final Map<String, Dimension> dimensions;
    private final Map<Helpline, List<Breakdown>> breakdowns = new EnumMap<>(Helpline.class);
    private final Map<Helpline, List<Figure>> figures = new EnumMap<>(Helpline.class);

    private Measures(List<Countables> features, List<Measure> all) {
        this.features = features;
        this.all = named(all, Measure::name);
        pivots = named(inMenus(features.stream().flatMap(one -> one.pivots().stream())), PivotMeasure::name);
        dimensions = named(inMenus(dimensions(all, pivots.values()).stream()), Dimension::name);
        for (Helpline line : Helpline.values()) {
            breakdowns.put(
                    line,
                    all.stream()
                            .map(Measure::breakdown)
                            .filter(Objects::nonNull)
                            .filter(breakdown -> breakdown.isOn(line))
                            .sorted(Comparator.comparing(Breakdown::section))
                            .toList());
            figures.put(
                    line,
                    features.stream().flatMap(one -> one.figures(line).stream()).toList());
        }
    }

    /** In the order of the road, which is that of the file that names them. */
    private static Measures declared() {
        List<Countables> features = new ArrayList<>();
        ServiceLoader.load(Countables.class, Countables.class.getClassLoader()).forEach(features::add);
        return new Measures(
                features,
                features.stream().flatMap(one -> one.measures().stream()).toList());
    }

    private static Set<Dimension> dimensions(List<Measure> measures, Iterable<PivotMeasure> pivots) {
        Set<Dimension> all = new LinkedHashSet<>(Dimension.OF_TIME);
        pivots.forEach(pivot -> all.addAll(pivot.subject().dimensions()));
        measures.stream().map(Measure::dimension).filter(Objects::nonNull).forEach(all::add);
        return all;
    }

    private static <T extends Labelled> List<T> inMenus(Stream<T> all) {
        return all.sorted(Comparator.comparingInt(Measures::place)).toList();
    }

    private static int place(Labelled one) {
        int place = IN_MENUS.indexOf(one.name());
        return place < 0 ? IN_MENUS.size() : place;
    }

    private static <T> Map<String, T> named(List<T> all, Function<T, String> name) {
        return all.stream()
                .collect(Collectors.toMap(
                        name,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException(one + " is declared twice");
                        },
                        LinkedHashMap::new));
    }

    /** With one more. */
    public Measures and(Measure another) {
        return new Measures(
                features, Stream.concat(all().stream(), Stream.of(another)).toList());
    }

    public List<Measure> all() {
        return List.copyOf(all.values());
    }

    /** @throws NoSuchElementException if nothing of that name is counted */
    public Measure named(String name) {
        return Optional.ofNullable(all.get(name)).orElseThrow();
    }

    /** The figures with names of their own, in the order of a report. */
    public List<Figure> figures(Helpline line) {
        return figures.get(line);
    }

    /** What an outside reader can add up beside the breakdowns. */
    public List<Population.Union> unions() {
        return features.stream().flatMap(one -> one.unions().stream()).toList();
    }

    // ------------------------------------------------------------ breakdowns

    /** Those of a line, in the order of a report. */
    public List<Breakdown> breakdowns(Helpline line) {
        return breakdowns.get(line);
    }

    /** The breakdown that a figure of that name belongs to; empty for one that stands by itself. */
    public Optional<Breakdown> breakdownOf(Helpline line, String figure) {
        return breakdowns(line).stream()
                .filter(breakdown -> breakdown.codeIn(figure).isPresent())
                .findFirst();
    }

    /** The breakdown that a table below the main one shows; empty for the main table. */
    public Optional<Breakdown> shownIn(Helpline line, Section section) {
        return breakdowns(line).stream()
                .filter(breakdown -> breakdown.section().equals(section) && !section.equals(Section.SUMMARY))
                .findFirst();
    }

    // ------------------------------------------------------------ pivots

    /** In the order they are offered. */
    public List<PivotMeasure> pivots() {
        return List.copyOf(pivots.values());
    }

    public Optional<PivotMeasure> pivot(String name) {
        return Optional.ofNullable(name).map(pivots::get);
    }

    /** All qualities, in the order they are offered. */
    public List<Dimension> dimensions() {
        return List.copyOf(dimensions.values());
    }

    public Optional<Dimension> dimension(String name) {
        return Optional.ofNullable(name).map(dimensions::get);
    }

    /** The qualities that something can be grouped by where an event counts it, in the order they are offered. */
    public List<Dimension> dimensions(PivotMeasure counted, CountedBy event) {
        RowSource source = counted.source(event);
        return dimensions().stream().filter(dimension -> dimension.fits(source)).toList();
    }
}
