package vn.hotline.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The course of a figure as a line the height of a row, with its rolling average; the table beside it has the numbers. */
final class Sparkline {

    private static final int WIDTH = 132;
    private static final int HEIGHT = 30;
    private static final double EDGE = 3;

    private Sparkline() {}

    /** @param counts and averages: of the same months; null leaves a gap at the beginning */
    static Drawing draw(List<? extends Number> counts, List<? extends Number> averages, String spoken) {
        double highest = counts.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .max()
                .orElse(0);
        List<Double> course = points(counts, highest);
        Drawing drawing = new Drawing(WIDTH, HEIGHT, spoken);
        drawing.course(points(averages, highest), "average");
        drawing.course(course, "count");
        if (!course.isEmpty()) {
            drawing.dot(course.get(course.size() - 2), course.get(course.size() - 1));
        }
        return drawing;
    }

    private static List<Double> points(List<? extends Number> values, double highest) {
        List<Double> points = new ArrayList<>();
        double step = (WIDTH - 2 * EDGE) / Math.max(1, values.size() - 1);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                double share = highest == 0 ? 0 : values.get(i).doubleValue() / highest;
                points.add(EDGE + i * step);
                points.add(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE));
            }
        }
        return points;
    }
}
