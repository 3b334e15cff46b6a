package vn.hotline.reporting.figures.totals;

import vn.hotline.reporting.figures.CodedFigures;
import vn.hotline.reporting.figures.Figure;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.Section;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.AgeBand;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Sex;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.web.Numbers;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.figures.Measure;

/** How figures, their units and periods are called in one language. */
public final class ReportWords {

    private static final int MONTHS_OF_A_QUARTER = 3;

    /** Figures whose rest of the name is a constant of the program. */
    private static final Map<String, Class<?>> BY_CONSTANT = Map.of(
            Figures.SOURCE, Channel.class,
            Figures.CHANNEL, Channel.class,
            Figures.DISPOSITION, Disposition.class,
            Figures.PERSONS_SEX, Sex.class,
            Figures.PERSONS_AGE, AgeBand.class);

    /** The section that tells what such a figure is a part of. */
    private static final Map<String, Section> PART_OF = Map.of(
            Figures.SOURCE, Section.SOURCES,
            Figures.COUNSELLING_FROM, Section.COUNSELLING_BY_SOURCE,
            Figures.CHANNEL, Section.CHANNELS,
            Figures.DISPOSITION, Section.DISPOSITIONS,
            Figures.PERSONS_SEX, Section.PERSONS_BY_SEX,
            Figures.PERSONS_AGE, Section.PERSONS_BY_AGE);

    private final Language language;
    private final Codes codes;
    private final Places places;
    private final Numbers numbers;

    ReportWords(Language language, Codes codes, Places places) {
        this.language = language;
        this.codes = codes;
        this.places = places;
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

    /** @param code as in {@link Figure} */
    public String label(Line line, String code) {
        for (Map.Entry<String, Class<?>> group : BY_CONSTANT.entrySet()) {
            if (code.startsWith(group.getKey())) {
                return text(Labelled.labelKey(group.getValue(), rest(code, group.getKey())));
            }
        }
        if (code.startsWith(Figures.COUNSELLING_IN)) {
            return province(rest(code, Figures.COUNSELLING_IN));
        }
        if (code.startsWith(Figures.CASES_IN)) {
            return province(rest(code, Figures.CASES_IN));
        }
        Optional<CodedFigures> coded = CodedFigures.of(code);
        if (coded.isPresent()) {
            return coded(coded.get(), coded.get().code(code).orElseThrow());
        }
        return text("report.figure." + code + "." + line);
    }

    /** With what it is a part of: "Ca hỗ trợ, can thiệp: Bạo lực". */
    public String longLabel(Line line, String code) {
        String label = label(line, code);
        for (Map.Entry<String, Section> part : PART_OF.entrySet()) {
            if (code.startsWith(part.getKey())) {
                return text("report.part", label(part.getValue()), label);
            }
        }
        if (code.startsWith(Figures.COUNSELLING_IN) || code.startsWith(Figures.LEVEL)) {
            return text("report.part", label(line, Figures.COUNSELLING), label);
        }
        return CodedFigures.of(code)
                .map(family -> text("report.part", whole(line, family), label))
                .orElse(label);
    }

    private String whole(Line line, CodedFigures family) {
        return family == CodedFigures.TYPES ? label(line, Figures.INTERVENTIONS) : label(family.getSection());
    }

    private String coded(CodedFigures family, String code) {
        return code.equals(Measure.UNKNOWN)
                ? text("report.unknown")
                : codes.label(family.getList().name(), code, language.getCode());
    }

    private String province(String id) {
        return id.equals(Measure.UNKNOWN) ? text("report.unknown") : places.name(Integer.valueOf(id));
    }

    private static String rest(String code, String prefix) {
        return code.substring(prefix.length()).toUpperCase(Locale.ROOT);
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
