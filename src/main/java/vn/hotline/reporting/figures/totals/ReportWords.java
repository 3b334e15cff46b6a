package vn.hotline.reporting.figures.totals;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Breakdown;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.web.Numbers;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.Measures;

/** How figures, their units and periods are called in one language. */
public class ReportWords {

    private static final int MONTHS_OF_A_QUARTER = 3;

    private final Language language;
    private final Codes codes;
    private final Places places;
    private final Measures measures;
    private final Numbers numbers;

    protected ReportWords(Language language, Codes codes, Places places, Measures measures) {
        this.language = language;
        this.codes = codes;
        this.places = places;
        this.measures = measures;
        this.numbers = new Numbers(language.getLocale());
    }

    public Language language() {
        return language;
    }

    public Numbers numbers() {
        return numbers;
    }

    public String text(String key, Object... arguments) {
        return Texts.format(language.getLocale(), key, arguments);
    }

    public String label(Labelled constant) {
        return text(constant.getLabelKey());
    }

    public String date(LocalDate day) {
        return Days.WRITTEN.format(day);
    }

    /** What figures there are to be called. */
    public Measures measures() {
        return measures;
    }

    /** @param code as in {@link Figure} */
    public String label(Helpline line, String code) {
        return measures.breakdownOf(line, code)
                .filter(breakdown -> !breakdown.isInOwnWords())
                .map(breakdown ->
                        label(breakdown.dimension(), breakdown.codeIn(code).orElseThrow()))
                .orElseGet(() -> text("report.figure." + code + "." + line));
    }

    private String label(Dimension dimension, String code) {
        if (dimension.constantNames().contains(code)) {
            return text(Labelled.labelKey(dimension.constants(), code));
        }
        if (code.equals(Measure.UNKNOWN)) {
            return text("report.unknown");
        }
        return dimension.isProvince()
                ? places.name(Integer.valueOf(code))
                : codes.label(dimension.list().name(), code, language.getCode());
    }

    /** With what it is a part of: "Ca hỗ trợ, can thiệp: Bạo lực". */
    public String longLabel(Helpline line, String code) {
        String label = label(line, code);
        return measures.breakdownOf(line, code)
                .flatMap(breakdown -> partOf(line, breakdown))
                .map(whole -> text("report.part", whole, label))
                .orElse(label);
    }

    private Optional<String> partOf(Helpline line, Breakdown breakdown) {
        return switch (breakdown.told()) {
            case SECTION -> Optional.of(label(breakdown.section()));
            case WHOLE ->
                Figures.wholeOf(line, breakdown.measure().population()).map(whole -> label(line, whole.code()));
            case NOTHING -> Optional.empty();
        };
    }

    /** "năm 2022", "quý 3 năm 2022", "từ 10/03/2023 đến 19/03/2023". */
    public String period(Period period) {
        return named("report.period.", period);
    }

    /** As short as it can be: "2022", "quý 3/2022", "tháng 4–12/2022", "10/03–19/08/2022". */
    public String brief(Period period) {
        if (PeriodKind.of(period) != PeriodKind.FREE
                || period.from().getYear() != period.to().getYear()) {
            return named("report.period.brief.", period);
        }
        String year = Integer.toString(period.from().getYear());
        return period.wholeMonths()
                ? text(
                        "report.period.brief.MONTHS",
                        year,
                        period.from().getMonthValue(),
                        period.to().getMonthValue())
                : Days.WRITTEN_SHORT.format(period.from()) + "–" + date(period.to());
    }

    /** For the head of a column: "Năm 2022". */
    public String head(Period period) {
        PeriodKind kind = PeriodKind.of(period);
        return kind == PeriodKind.YEAR ? capital(period(period)) : capital(brief(period));
    }

    /** For a period that was counted up to a day only: "đến 22/11/2026". */
    public String upTo(Period period) {
        return text("report.period.upTo", date(period.to()));
    }

    public String upToHead(Period period) {
        return capital(upTo(period));
    }

    /** Under a bar of a chart: the year, with a star where it is known in part only. */
    public String year(Totals.Point point) {
        return point.period().from().getYear() + (point.since() == null ? "" : "*");
    }

    public String days(Period period) {
        return date(period.from()) + "–" + date(period.to());
    }

    private String named(String prefix, Period period) {
        String year = Integer.toString(period.from().getYear());
        int month = period.from().getMonthValue();
        PeriodKind kind = PeriodKind.of(period);
        return switch (kind) {
            case FREE -> text(prefix + kind, date(period.from()), date(period.to()));
            case QUARTER -> text(prefix + kind, year, (month - 1) / MONTHS_OF_A_QUARTER + 1);
            case HALF_YEAR -> text(prefix + kind + (month == 1 ? ".FIRST" : ".SECOND"), year);
            case MONTH -> text(prefix + kind, year, monthName(period));
            default -> text(prefix + kind, year);
        };
    }

    /** Vietnamese numbers its months. */
    private String monthName(Period month) {
        return language == Language.VI
                ? Integer.toString(month.from().getMonthValue())
                : month.from().getMonth().getDisplayName(TextStyle.FULL, language.getLocale());
    }

    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
