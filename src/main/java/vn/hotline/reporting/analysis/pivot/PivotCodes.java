package vn.hotline.reporting.analysis.pivot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.VietnameseOrder;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.reference.Centre;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;

/** Which codes a dimension has, in the order they are shown, and the units that today's provinces are made of. */
@ApplicationScoped
public class PivotCodes {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int HOURS_OF_A_DAY = 24;

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    @Inject
    private Centres centres;

    @Inject
    private Clock clock;

    /** What a filter offers: all that is in use today, and unknown. */
    public List<String> offered(Dimension dimension, Helpline line, Period period) {
        Set<String> all = new LinkedHashSet<>(known(dimension, line, period));
        if (dimension == Dimension.PROVINCE_THEN) {
            places.provincesOn(period.from()).forEach(province -> all.add(id(province)));
            places.provincesOn(period.to()).forEach(province -> all.add(id(province)));
        }
        if (!dimension.isOfTime() && dimension != Dimension.CENTRE) {
            all.add(Code.UNKNOWN);
        }
        return ordered(dimension, all);
    }

    /** What a table shows: each code that is in use, counted or not, and what else was found, as far as it was asked for. */
    List<String> shown(PivotRequest request, Dimension dimension, Period counted, Collection<String> found) {
        Set<String> all = new LinkedHashSet<>(known(dimension, request.line(), counted));
        all.addAll(found);
        request.conditions().stream()
                .filter(condition -> condition.dimension() == dimension)
                .findFirst()
                .ifPresent(condition -> all.retainAll(condition.codes()));
        return ordered(dimension, all);
    }

    private List<String> known(Dimension dimension, Helpline line, Period period) {
        return switch (dimension.kind()) {
            case YEAR, QUARTER, MONTH -> Code.course(dimension, period);
            case WEEKDAY -> numbers(1, DAYS_OF_A_WEEK);
            case HOUR -> numbers(0, HOURS_OF_A_DAY - 1);
            case CONSTANT ->
                Arrays.stream(dimension.constants().getEnumConstants())
                        .filter(constant -> !(constant instanceof Status state && state.isVoid()))
                        .map(Enum::name)
                        .filter(name -> !name.equals(Code.UNKNOWN))
                        .toList();
            case LIST, LIST_OF_LINE ->
                codes.offered(dimension.list(line)).stream()
                        .map(CodeEntry::getCode)
                        .filter(code -> !code.equals(Code.UNKNOWN))
                        .toList();
            case PROVINCE_NOW ->
                places.provincesOn(today()).stream().map(PivotCodes::id).toList();
            case PROVINCE_THEN -> List.of();
            case CENTRE ->
                centres.getAll().stream()
                        .map(Centre::getId)
                        .map(String::valueOf)
                        .toList();
        };
    }

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    /** As they are known, unknown at the end; provinces by their names. */
    private List<String> ordered(Dimension dimension, Collection<String> all) {
        List<String> ordered = new ArrayList<>(all);
        if (dimension.isProvince()) {
            ordered.sort(Comparator.comparing(this::nameOfProvince, VietnameseOrder.ALPHABETIC));
        } else if (dimension.isOfTime()) {
            ordered.sort(Comparator.comparing(Integer::valueOf));
        }
        if (ordered.remove(Code.UNKNOWN)) {
            ordered.add(Code.UNKNOWN);
        }
        return ordered;
    }

    private String nameOfProvince(String id) {
        return id.equals(Code.UNKNOWN) ? "" : places.name(Integer.valueOf(id));
    }

    /** Today's units, each with all that went into it. */
    Map<String, List<Integer>> unitsToday() {
        Map<String, List<Integer>> units = new LinkedHashMap<>();
        places.provincesOn(today())
                .forEach(province -> units.put(id(province), places.withPredecessors(province.getId())));
        return units;
    }

    private LocalDate today() {
        return Days.dayOf(clock.instant());
    }

    private static String id(Province province) {
        return Integer.toString(province.getId());
    }
}
