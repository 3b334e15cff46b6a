package vn.hotline.reporting.analysis.pivot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.reporting.figures.Measures;

/** Requests that can be answered, as many as there are seeds. */
public final class PivotRequests {

    private PivotRequests() {}

    public static PivotRequest any(long seed) {
        Random random = new Random(seed);
        PivotMeasure measure = any(Measures.STANDARD.pivots(), random);
        CountedBy event = any(measure.events(), random);
        List<Dimension> dimensions = new ArrayList<>(Measures.STANDARD.dimensions(measure, event));
        Dimension rows = any(dimensions, random);
        Dimension columns = random.nextBoolean() ? null : any(dimensions, random);
        List<Condition> conditions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Dimension dimension = dimensions.remove(random.nextInt(dimensions.size()));
            conditions.add(Condition.of(dimension, code(dimension, random)));
        }
        PivotComparison comparison = any(Arrays.asList(PivotComparison.values()), random);
        return new PivotRequest(
                        any(Arrays.asList(Helpline.values()), random),
                        measure,
                        event,
                        rows,
                        columns == rows ? null : columns,
                        conditions,
                        period(random),
                        random.nextBoolean() ? null : 1 + random.nextInt(3),
                        comparison,
                        comparison == PivotComparison.CHOSEN ? period(random) : null)
                .counting(measure, event);
    }

    private static String code(Dimension dimension, Random random) {
        return switch (dimension.kind()) {
            case YEAR -> "2026";
            case QUARTER -> "20264";
            case MONTH -> "202611";
            case WEEKDAY -> Integer.toString(1 + random.nextInt(7));
            case HOUR -> Integer.toString(random.nextInt(24));
            case CONSTANT ->
                any(Arrays.asList(dimension.constants().getEnumConstants()), random)
                        .name();
            case LIST, LIST_OF_LINE -> random.nextBoolean() ? "OTHER" : Code.UNKNOWN;
            case PROVINCE_THEN, PROVINCE_NOW -> Integer.toString(1 + random.nextInt(300));
            case CENTRE -> Integer.toString(1 + random.nextInt(3));
        };
    }

    private static Period period(Random random) {
        LocalDate from = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3000));
        return new Period(from, from.plusDays(random.nextInt(3000)));
    }

    private static <T> T any(List<? extends T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
