package vn.hotline.reporting.figures;

import static vn.hotline.platform.counting.Measure.UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.counting.Breakdown;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Population;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.reporting.figures.FigureReader.Amounts;

/**
 * All figures of each line: those with names of their own, and those of the {@linkplain Breakdown breakdowns}, which are
 * as many as there are codes. Names and units are those of the published reports.
 */
@ApplicationScoped
public class Figures {

    public static final String CALLS = "calls";
    public static final String APP_ZALO = "app_zalo";
    public static final String COUNSELLING = "counselling";
    public static final String INTERVENTIONS = "interventions";
    public static final String REFERRALS = "referrals";
    public static final String CHILDREN = "children";
    public static final String VICTIMS = "victims";

    private final Measures measures;

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    public Figures() {
        this(Measures.STANDARD);
    }

    /** Of other measures than those of the system. */
    public Figures(Measures measures) {
        this.measures = measures;
    }

    /** What a line is known by: the four figures that every look at it begins with. */
    public static List<String> headline(Helpline line) {
        return line == Helpline.CHILD_PROTECTION
                ? List.of(CALLS, APP_ZALO, COUNSELLING, INTERVENTIONS)
                : List.of(CALLS, COUNSELLING + ".in_depth", REFERRALS, VICTIMS);
    }

    /** The figure that is the number of all rows of a population; empty if a report says none. */
    public static Optional<Figure> wholeOf(Helpline line, Population<?, ?> population) {
        return Measures.STANDARD.figures(line).stream()
                .filter(figure ->
                        figure.whole() && figure.measure().population().equals(population))
                // calls of the trafficking line are what it recorded, and counselling is what that is split by
                .reduce((one, other) -> other);
    }

    /** The figures whose number does not depend on codes, in the order of a report. */
    public static List<Figure> fixed(Helpline line) {
        return fixed(line, Measures.STANDARD);
    }

    private static List<Figure> fixed(Helpline line, Measures measures) {
        List<Figure> figures = new ArrayList<>();
        for (Figure named : measures.figures(line)) {
            figures.add(named);
            measures.breakdowns(line).stream()
                    .filter(Breakdown::isFixed)
                    .filter(breakdown -> breakdown.section().equals(Section.SUMMARY))
                    .filter(breakdown -> wholeOf(line, breakdown.measure().population())
                            .filter(named::equals)
                            .isPresent())
                    .flatMap(breakdown -> figures(line, breakdown))
                    .forEach(figures::add);
        }
        measures.breakdowns(line).stream()
                .filter(Breakdown::isFixed)
                .filter(breakdown -> !breakdown.section().equals(Section.SUMMARY))
                .flatMap(breakdown -> figures(line, breakdown))
                .forEach(figures::add);
        return figures;
    }

    private static Stream<Figure> figures(Helpline line, Breakdown breakdown) {
        return breakdown.fixedCodes().stream().map(code -> breakdown.figure(line, code));
    }

    /** All figures of a report, by types, agencies and provinces as far as they are offered or occur in the amounts. */
    public List<Figure> of(Helpline line, LocalDate day, Collection<Amounts> amounts) {
        List<Figure> figures = new ArrayList<>(fixed(line, measures));
        for (Breakdown breakdown : measures.breakdowns(line)) {
            if (breakdown.dimension().isProvince()) {
                figures.addAll(provinces(line, breakdown, day, amounts));
            } else if (!breakdown.isFixed()) {
                offeredOr(breakdown, amounts).forEach(code -> figures.add(breakdown.figure(line, code)));
            }
        }
        figures.sort(Comparator.comparing(Figure::section));
        return figures;
    }

    /** The figure of that name on a line, if there can be one. */
    public Optional<Figure> find(Helpline line, String code) {
        return measures.figures(line).stream()
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .or(() -> measures.breakdownOf(line, code).flatMap(breakdown -> find(line, breakdown, code)));
    }

    private Optional<Figure> find(Helpline line, Breakdown breakdown, String figure) {
        return breakdown
                .codeIn(figure)
                .filter(code -> !breakdown.isFixed() || breakdown.fixedCodes().contains(code))
                .map(code -> breakdown.dimension().isProvince()
                        ? province(line, breakdown, code)
                        : breakdown.figure(line, code));
    }

    private Set<String> offeredOr(Breakdown breakdown, Collection<Amounts> amounts) {
        Set<String> all = new LinkedHashSet<>();
        codes.offered(breakdown.dimension().list()).stream()
                .map(CodeEntry::getCode)
                .forEach(all::add);
        amounts.forEach(amount -> all.addAll(amount.codes(breakdown.measure())));
        if (breakdown.mayBeUnknown()) {
            all.remove(UNKNOWN);
            all.add(UNKNOWN);
        }
        return all;
    }

    /** One figure for each unit as it stood on the day; what was counted under units before it counts for it. */
    private List<Figure> provinces(Helpline line, Breakdown breakdown, LocalDate day, Collection<Amounts> amounts) {
        Set<String> units = new LinkedHashSet<>();
        Set<String> covered = new LinkedHashSet<>(Set.of(UNKNOWN));
        places.provincesOn(day).forEach(province -> units.add(Integer.toString(province.getId())));
        units.forEach(id -> covered.addAll(withPredecessors(id)));
        for (Amounts amount : amounts) {
            amount.codes(breakdown.measure()).stream()
                    .filter(code -> !covered.contains(code))
                    .forEach(units::add);
        }
        units.add(UNKNOWN);
        return units.stream().map(id -> province(line, breakdown, id)).toList();
    }

    private Figure province(Helpline line, Breakdown breakdown, String id) {
        return breakdown.figure(line, id, id.equals(UNKNOWN) ? List.of(UNKNOWN) : withPredecessors(id));
    }

    private List<String> withPredecessors(String id) {
        return places.withPredecessors(Integer.parseInt(id)).stream()
                .map(String::valueOf)
                .toList();
    }
}
