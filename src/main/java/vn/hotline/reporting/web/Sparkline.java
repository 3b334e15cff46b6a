package vn.hotline.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The course of a figure as a line the height of a row, with its rolling average; the table beside it has the numbers. */
public final class Sparkline {

    public static final int WIDTH = 132;
    public static final int HEIGHT = 30;

    private static final double EDGE = 3;

    private final String counts;
    private final String averages;
    private final String spoken;

    /** @param counts and averages: of the same months; null leaves a gap at the beginning */
    Sparkline(List<? extends Number> counts, List<? extends Number> averages, String spoken) {
        double highest = counts.stream()
                .mapToDouble(count -> count == null ? 0 : count.doubleValue())
                .max()
                .orElse(0);
        this.counts = line(counts, highest);
        this.averages = line(averages, highest);
        this.spoken = spoken;
    }

    private static String line(List<? extends Number> values, double highest) {
        List<String> points = new ArrayList<>();
        double step = (WIDTH - 2 * EDGE) / Math.max(1, values.size() - 1);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                double share = highest == 0 ? 0 : values.get(i).doubleValue() / highest;
                points.add(String.format(
                        Locale.ROOT, "%.1f,%.1f", EDGE + i * step, HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)));
            }
        }
        return String.join(" ", points);
    }

    public String getCounts() {
        return counts;
    }

    public String getAverages() {
        return averages;
    }

    public String getSpoken() {
        return spoken;
    }

    /** Where the line ends. */
    public String getLastX() {
        return lastPoint().split(",")[0];
    }

    public String getLastY() {
        return lastPoint().split(",")[1];
    }

    private String lastPoint() {
        return counts.isEmpty() ? "0,0" : counts.substring(counts.lastIndexOf(' ') + 1);
    }
}
