package vn.hotline.reporting.figures.totals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Unit;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.Measures;
import vn.hotline.reporting.figures.totals.Totals.Point;
import vn.hotline.reporting.figures.totals.Totals.Series;

/** Figures of a period without a database: those published of 2022 and 2021, and any others. */
public final class SampleTotals {

    public static final Period YEAR = Period.year(2022);

    private final Helpline line;
    private final Period period;
    private final Measures measures;
    private final Map<String, Long> now = new LinkedHashMap<>();
    private final Map<String, Long> then = new LinkedHashMap<>();

    public SampleTotals(Helpline line, Period period) {
        this(line, period, Measures.STANDARD);
    }

    public SampleTotals(Helpline line, Period period, Measures measures) {
        this.measures = measures;
        this.line = line;
        this.period = period;
    }

    /** What was published of 2022 and 2021, with invented provinces that add up to it. */
    public static SampleTotals of2022() {
        SampleTotals sample = new SampleTotals(Helpline.CHILD_PROTECTION, YEAR)
                .figure("calls", 368_346L, 507_861L)
                .figure("app_zalo", 9_679L, 1_651L)
                .figure("counselling", 27_773L, 35_385L)
                .figure("counselling.information", 17_300L, 22_681L)
                .figure("counselling.in_depth", 8_912L, 11_447L)
                .figure("counselling.intervention", 1_561L, 1_257L)
                .figure("interventions", 1_561L, 1_257L)
                .figure("interventions.violence", 888L, 625L)
                .figure("interventions.exploitation", 215L, 80L)
                .figure("interventions.sexual_abuse", 170L, 322L)
                .figure("interventions.custody", 47L, 40L)
                .figure("interventions.other", 240L, 187L)
                .figure("interventions.unknown", 1L, 3L)
                .figure("interventions.source.phone", 1_540L, 1_033L)
                .figure("interventions.source.press_social", 2L, 194L)
                .figure("interventions.source.official_letter", 16L, 9L)
                .figure("interventions.source.petition", 3L, 21L);
        for (int province = 1; province <= 34; province++) {
            sample.figure("counselling.province." + province, 700L + province, 900L + province);
        }
        return sample.figure("counselling.province.unknown", 27_773L - 34 * 700 - 595, 35_385L - 34 * 900 - 595);
    }

    /** @param value null where there are no data */
    public SampleTotals figure(String code, Long value, Long other) {
        now.put(code, value);
        then.put(code, other);
        return this;
    }

    public Totals build() {
        Map<Comparison, Period> compared = new EnumMap<>(Comparison.class);
        for (Comparison with : Comparison.usual()) {
            compared.put(with, with.of(period, period, null));
        }
        List<FigureRow> rows = new ArrayList<>();
        now.forEach((code, value) -> rows.add(row(code, value, compared)));
        List<Series> years = List.of(
                series("calls", Unit.CONTACTS, 506_957, 687_750), series("interventions", Unit.CASES, 984, 1_295));
        return new Totals(
                new TotalsRequest(line, period, null, Comparison.usual()),
                period,
                false,
                Instant.parse("2023-01-05T02:00:00Z"),
                compared,
                rows,
                years);
    }

    private FigureRow row(String code, Long value, Map<Comparison, Period> compared) {
        // provinces are made of places, which live in the database
        Figure figure = measures.breakdownOf(line, code)
                .filter(breakdown -> breakdown.dimension().isProvince())
                .map(breakdown -> new Figure(
                        code,
                        breakdown.section(),
                        breakdown.measure().source().subject().unit(line),
                        breakdown.measure(),
                        List.of()))
                .or(() -> new Figures(measures).find(line, code))
                .orElseThrow(() -> new IllegalArgumentException(code));
        Map<Comparison, Compared> others = new EnumMap<>(Comparison.class);
        compared.forEach((with, of) -> others.put(with, Compared.of(of, value, then.get(code), false)));
        return new FigureRow(code, figure.section(), figure.unit(), value, others, false);
    }

    private Series series(String code, Unit unit, long third, long second) {
        Period before = period.sameOfPreviousYear();
        return new Series(
                code,
                unit,
                List.of(
                        new Point(before.sameOfPreviousYear().sameOfPreviousYear(), third, true),
                        new Point(before.sameOfPreviousYear(), second, true),
                        new Point(before, then.get(code), false),
                        new Point(period, now.get(code), false)));
    }

    /** The words of a language; codes and places, which live in the database, name themselves. */
    public static ReportWords words(Language language) {
        return words(language, Measures.STANDARD, Map.of());
    }

    /** @param labels texts of keys that are in no bundle yet */
    public static ReportWords words(Language language, Measures measures, Map<String, String> labels) {
        Codes codes = new Codes() {
            @Override
            public String label(String list, String code, String ofLanguage) {
                return code.charAt(0) + code.substring(1).toLowerCase().replace('_', ' ');
            }
        };
        Places places = new Places() {
            @Override
            public String name(Integer provinceId) {
                return "Tỉnh " + provinceId;
            }
        };
        return new ReportWords(language, codes, places, measures) {
            @Override
            public String text(String key, Object... arguments) {
                return labels.containsKey(key) ? labels.get(key) : super.text(key, arguments);
            }
        };
    }
}
