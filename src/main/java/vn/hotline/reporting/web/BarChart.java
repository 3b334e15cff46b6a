package vn.hotline.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.Totals;

/** Bars as a drawing of the server: no script, each bar with its number. */
public final class BarChart {

    public static final int WIDTH = 218;
    public static final int HEIGHT = 172;

    private static final int FLOOR = 150;
    private static final int TOP = 22;
    private static final double GAP = 14.5;
    private static final double WIDEST = 40;

    /** @param value null where there is no data */
    public record Value(String label, String shown, Long value, String look) {}

    /** What the page draws. Numbers of a drawing are written in English. */
    public record Bar(String x, String y, String width, String height, String middle, String above, Value value) {

        public String label() {
            return value.label;
        }

        public String shown() {
            return value.shown;
        }

        public String look() {
            return value.look;
        }
    }

    private final String title;
    private final String unit;
    private final List<Bar> bars = new ArrayList<>();

    public BarChart(String title, String unit, List<Value> values) {
        this.title = title;
        this.unit = unit;
        double step = (double) WIDTH / values.size();
        double width = Math.min(WIDEST, step - GAP);
        long highest = values.stream()
                .mapToLong(value -> value.value == null ? 0 : value.value)
                .max()
                .orElse(0);
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            double height = value.value == null || highest == 0 ? 0 : (double) (FLOOR - TOP) * value.value / highest;
            double middle = step * (i + 0.5);
            bars.add(new Bar(
                    number(middle - width / 2),
                    number(FLOOR - height),
                    number(width),
                    number(height),
                    number(middle),
                    number(FLOOR - height - 6),
                    value));
        }
    }

    /** A figure over the years; the period the report is about stands out. */
    static BarChart of(Totals.Series series, Period now, Line line, ReportWords words) {
        List<Value> values = new ArrayList<>();
        for (Totals.Point point : series.points()) {
            String look = point.period().equals(now) ? "now" : point.historic() ? "historic" : "then";
            values.add(new Value(
                    words.year(point),
                    point.value() == null
                            ? words.text("report.noDataShort")
                            : words.numbers().number(point.value()),
                    point.value(),
                    point.value() == null ? "none" : look));
        }
        return new BarChart(words.label(line, series.code()), words.label(series.unit()), values);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** For those who hear it. */
    public String getSpoken() {
        return title + ": "
                + bars.stream().map(bar -> bar.label() + " " + bar.shown()).collect(Collectors.joining(", "));
    }

    public String getTitle() {
        return title;
    }

    public String getUnit() {
        return unit;
    }

    public List<Bar> getBars() {
        return bars;
    }
}
