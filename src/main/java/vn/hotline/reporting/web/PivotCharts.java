package vn.hotline.reporting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;
import vn.hotline.platform.web.Show;
import vn.hotline.reporting.analysis.pivot.Code;
import vn.hotline.reporting.figures.totals.ReportWords;

/** Draws a pivot. Every number of a drawing stands in the table beside it. */
final class PivotCharts {

    static final int NARROW = 470;
    static final int WIDE = 1100;
    /** Over how many spans the average rolls. */
    static final int ROLLING = 3;

    private static final int LINE_HEIGHT = 230;
    private static final int LEFT = 52;
    private static final int TOP = 16;
    private static final int BOTTOM = 26;
    private static final int LABEL_WIDTH = 62;
    private static final int BAR = 14;
    private static final int STEP = 22;
    private static final int NAMES = 170;
    private static final int LONGEST_NAME = 26;
    private static final int NUMBER_WIDTH = 62;
    private static final int SERIES = 5;
    private static final int DIGIT = 8;
    private static final int TILE_WIDTH = 76;
    private static final int TILE_HEIGHT = 36;

    private final PivotTable table;
    private final String title;
    private final ReportWords texts;
    private final Show show;
    private final Places places;

    PivotCharts(PivotTable table, String title, ReportWords texts, Show show, Places places) {
        this.table = table;
        this.title = title;
        this.texts = texts;
        this.show = show;
        this.places = places;
    }

    Drawing draw(PivotChartKind kind) {
        return switch (kind) {
            case LINE -> line(table.isWithColumns() ? WIDE : NARROW);
            case BARS -> bars(NARROW);
            case STACKED -> stacked(WIDE);
            case MAP -> map();
            case HEAT -> null;
        };
    }

    private String spoken() {
        return texts.text(
                "pivot.chart.spoken",
                title,
                table.getLines().stream()
                        .map(line -> line.label() + " " + show.number(total(line)))
                        .collect(Collectors.joining(", ")));
    }

    private static long total(PivotTable.Helpline line) {
        return line.total().number() == null ? 0 : line.total().number();
    }

    private long largest() {
        return Math.max(
                1, table.getLines().stream().mapToLong(PivotCharts::total).max().orElse(1));
    }

    // ------------------------------------------------------------ over time

    private Drawing line(int width) {
        Drawing drawing = new Drawing(width, LINE_HEIGHT, spoken());
        List<Long> values = table.getLines().stream().map(PivotCharts::total).toList();
        double top = nice(largest());
        double step = (double) (width - LEFT - LABEL_WIDTH / 2) / Math.max(1, values.size() - 1);
        for (double part : new double[] {0, 0.5, 1}) {
            double y = y(part * top, top);
            drawing.course(List.of((double) LEFT, y, width - LABEL_WIDTH / 2.0, y), part == 0 ? "floor" : "grid");
            drawing.word(LEFT - 8, y + 4, "end", show.number(Math.round(part * top)), "meta");
        }
        drawing.course(points(values.stream().map(Long::doubleValue).toList(), 0, step, top), "s1");
        drawing.key("s1", texts.text("pivot.chart.counted"));
        if (values.size() > ROLLING) {
            drawing.course(points(rolling(values), ROLLING - 1, step, top), "rolling");
            drawing.key("rolling", texts.text("pivot.chart.rolling." + table.rows(), ROLLING));
        }
        int every = (int) Math.ceil(LABEL_WIDTH / Math.max(1, step));
        for (int i = 0; i < values.size(); i++) {
            double x = LEFT + i * step;
            drawing.box(x - 2, y(values.get(i), top) - 2, 4, 4, "s1");
            if (i % every == 0) {
                drawing.word(
                        x, LINE_HEIGHT - 6, "middle", table.getLines().get(i).label(), "name");
            }
        }
        return drawing;
    }

    /** The mean of each span and the two before it. */
    static List<Double> rolling(List<Long> values) {
        return IntStream.rangeClosed(ROLLING, values.size())
                .mapToObj(end -> values.subList(end - ROLLING, end).stream()
                        .mapToLong(Long::longValue)
                        .average()
                        .orElse(0))
                .toList();
    }

    private static List<Double> points(List<Double> values, int first, double step, double top) {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(LEFT + (first + i) * step);
            points.add(y(values.get(i), top));
        }
        return points;
    }

    private static double y(double value, double top) {
        return LINE_HEIGHT - BOTTOM - (LINE_HEIGHT - BOTTOM - TOP) * value / top;
    }

    /** The next number with one digit that is not zero, or twice or five times such: 36.812 is drawn up to 50.000. */
    static double nice(long largest) {
        double power = Math.pow(10, Math.floor(Math.log10(largest)));
        for (double times : new double[] {1, 2, 5}) {
            if (largest <= times * power) {
                return times * power;
            }
        }
        return 10 * power;
    }

    // ------------------------------------------------------------ bars

    private Drawing bars(int width) {
        Drawing drawing = new Drawing(width, height(), spoken());
        double scale = scale(width);
        for (int i = 0; i < table.getLines().size(); i++) {
            PivotTable.Helpline line = table.getLines().get(i);
            double length = total(line) * scale;
            name(drawing, i, line.label());
            drawing.box(NAMES, i * STEP + 4, length, BAR, "s1");
            drawing.word(NAMES + length + 6, i * STEP + 15, "start", show.number(total(line)), "value");
        }
        return drawing;
    }

    /** The columns with most records, each in its colour, and the others as one. */
    private Drawing stacked(int width) {
        Drawing drawing = new Drawing(width, height(), spoken());
        double scale = scale(width);
        List<Integer> series = series();
        boolean others = series.size() < table.getHeads().size();
        for (int i = 0; i < table.getLines().size(); i++) {
            PivotTable.Helpline line = table.getLines().get(i);
            name(drawing, i, line.label());
            double x = NAMES;
            long rest = total(line);
            for (int place = 0; place < series.size(); place++) {
                long amount = line.cells().get(series.get(place)).number();
                rest -= amount;
                x = part(drawing, x, i, amount, scale, "s" + (place + 1));
            }
            x = others ? part(drawing, x, i, rest, scale, "others") : x;
            drawing.word(x + 6, i * STEP + 15, "start", show.number(total(line)), "value");
        }
        for (int place = 0; place < series.size(); place++) {
            drawing.key("s" + (place + 1), table.getHeads().get(series.get(place)));
        }
        if (others) {
            drawing.key(
                    "others", texts.text("pivot.chart.others", table.getHeads().size() - series.size()));
        }
        return drawing;
    }

    private double part(Drawing drawing, double x, int line, long amount, double scale, String look) {
        double length = amount * scale;
        if (amount > 0) {
            drawing.box(x, line * STEP + 4, length, BAR, look);
        }
        return x + length;
    }

    /** Places of the columns, the largest first; of more than five the last is kept for all others. */
    private List<Integer> series() {
        int count = table.getHeads().size();
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer column) -> table.getLines().stream()
                                .mapToLong(line -> line.cells().get(column).number())
                                .sum())
                        .reversed())
                .limit(count > SERIES ? SERIES - 1 : SERIES)
                .toList();
    }

    private int height() {
        return table.getLines().size() * STEP + 4;
    }

    private double scale(int width) {
        int room = Math.max(NUMBER_WIDTH, show.number(largest()).length() * DIGIT + 10);
        return (double) (width - NAMES - room) / largest();
    }

    private static void name(Drawing drawing, int line, String label) {
        String shown = label.length() > LONGEST_NAME ? label.substring(0, LONGEST_NAME - 1) + "…" : label;
        drawing.word(NAMES - 8, line * STEP + 15, "end", shown, "name");
    }

    // ------------------------------------------------------------ map

    private Drawing map() {
        Map<String, Long> byCode = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (PivotTable.Helpline line : table.getLines()) {
            Province province = line.code().equals(Code.UNKNOWN) ? null : places.province(Integer.valueOf(line.code()));
            if (province != null) {
                byCode.put(province.getCode(), total(line));
                names.put(province.getCode(), province.getName());
            }
        }
        Drawing drawing = new Drawing(TileMap.COLUMNS * TILE_WIDTH + 2, TileMap.ROWS * TILE_HEIGHT + 2, spoken());
        long largest = byCode.values().stream().mapToLong(Long::longValue).max().orElse(0);
        for (TileMap.Tile tile : TileMap.tiles()) {
            double x = tile.column() * TILE_WIDTH + 1.0;
            double y = tile.row() * TILE_HEIGHT + 1.0;
            double middle = x + (TILE_WIDTH - 2) / 2.0;
            if (tile.code() == null) {
                drawing.box(x, y, TILE_WIDTH - 2, TILE_HEIGHT - 2, "isle");
                drawing.word(middle, y + 21, "middle", texts.text(tile.name()), "name");
            } else if (byCode.containsKey(tile.code())) {
                long amount = byCode.get(tile.code());
                int shade = amount == 0 ? 0 : (int) Math.ceil((double) PivotTable.SHADES * amount / largest);
                drawing.box(x, y, TILE_WIDTH - 2, TILE_HEIGHT - 2, "tile h" + shade);
                drawing.word(middle, y + 14, "middle", names.get(tile.code()), "tilename");
                drawing.word(middle, y + 29, "middle", show.number(amount), "value");
            }
        }
        return drawing;
    }
}
