package vn.hotline.reporting.web;

import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Labelled;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.reporting.analysis.pivot.PivotRequest;

/** What a pivot can be drawn as. */
public enum PivotChartKind implements Labelled {
    LINE,
    BARS,
    STACKED,
    /** The cells of the table themselves, in steps of shade. */
    HEAT,
    MAP;

    /** What was asked for, if it fits; else the best one. */
    static PivotChartKind of(PivotRequest request, String asked) {
        List<PivotChartKind> fitting = fitting(request);
        return ReportAddress.constant(PivotChartKind.class, asked)
                .filter(fitting::contains)
                .orElse(fitting.get(0));
    }

    /** The kinds that fit, the best one first. */
    static List<PivotChartKind> fitting(PivotRequest request) {
        Dimension rows = request.rows();
        Dimension columns = request.columns();
        List<PivotChartKind> kinds = new ArrayList<>();
        boolean totalled = request.columns() == null || !isWithoutTotal(request, columns);
        if (isOfWeek(rows) && isOfWeek(columns)) {
            kinds.add(HEAT);
        }
        if (rows == Dimension.PROVINCE_NOW && totalled) {
            kinds.add(MAP);
        }
        if (rows.isCourse() && totalled) {
            kinds.add(LINE);
        }
        if (columns == null) {
            kinds.add(BARS);
        } else {
            if (!request.isMany(columns)) {
                kinds.add(STACKED);
            }
            if (!kinds.contains(HEAT)) {
                kinds.add(HEAT);
            }
        }
        return kinds;
    }

    /** Parts can be stacked only if they make a whole. */
    private static boolean isWithoutTotal(PivotRequest request, Dimension columns) {
        return !request.measure().isTotalledOver(columns);
    }

    private static boolean isOfWeek(Dimension dimension) {
        return dimension == Dimension.WEEKDAY || dimension == Dimension.HOUR;
    }
}
