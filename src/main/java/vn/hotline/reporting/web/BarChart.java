package vn.hotline.reporting.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.Totals;

/** A figure over the years as bars, each with its number. */
public record BarChart(String title, String unit, Drawing drawing) {

    private static final int WIDTH = 218;
    private static final int HEIGHT = 172;
    private static final int FLOOR = 150;
    private static final int TOP = 22;
    private static final int NAMES = 166;
    private static final double GAP = 14.5;
    private static final double WIDEST = 40;

    /** @param now the period the report is about, which stands out */
    static BarChart of(Totals.Series series, Period now, Helpline line, ReportWords words) {
        String title = words.label(line, series.code());
        List<Totals.Point> points = series.points();
        String spoken = points.stream()
                .map(point -> words.year(point) + " " + shown(point, words))
                .collect(Collectors.joining(", "));
        Drawing drawing = new Drawing(WIDTH, HEIGHT, title + ": " + spoken);
        double step = (double) WIDTH / points.size();
        double width = Math.min(WIDEST, step - GAP);
        long highest = points.stream().mapToLong(BarChart::value).max().orElse(0);
        for (int i = 0; i < points.size(); i++) {
            Totals.Point point = points.get(i);
            double height = highest == 0 ? 0 : (double) (FLOOR - TOP) * value(point) / highest;
            double middle = step * (i + 0.5);
            String look = look(point, now);
            drawing.box(middle - width / 2, FLOOR - height, width, height, look);
            drawing.word(middle, FLOOR - height - 6, "middle", shown(point, words), look + " value");
            drawing.word(middle, NAMES, "middle", words.year(point), look + " name");
        }
        return new BarChart(title, words.label(series.unit()), drawing);
    }

    private static long value(Totals.Point point) {
        return point.value() == null ? 0 : point.value();
    }

    private static String shown(Totals.Point point, ReportWords words) {
        return point.value() == null
                ? words.text("report.noDataShort")
                : words.numbers().number(point.value());
    }

    private static String look(Totals.Point point, Period now) {
        if (point.value() == null) {
            return "none";
        }
        return point.period().equals(now) ? "now" : point.historic() ? "historic" : "then";
    }
}
