package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.form.Described;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.counting.Unit;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.Remark;
import vn.hotline.reporting.figures.totals.Totals;

@Described(name = "PeriodTotals", value = "The figures of a period.")
record TotalsView(
        Helpline line,
        Days period,
        @Described("The period as far as it has gone.") Days counted,

        @Described("Whether the period goes on: its figures will still grow.")
        boolean unfinished,

        @Described("Up to when it was counted.") Instant until,

        @Described("The period of each comparison that was asked for, by its name.")
        Map<String, Days> compared,

        List<Row> figures,
        List<Remarked> remarks)
        implements Representation {

    @Described(name = "Remark", value = "What contradicts a figure, in words.")
    record Remarked(String code, String vi, String en) {

        static Remarked of(Remark remark) {
            return new Remarked(
                    remark.code(), remark.text().get(Language.VI), remark.text().get(Language.EN));
        }

        void writeTo(JsonGenerator json) {
            JsonOutput.object(json)
                    .text("code", code)
                    .text("vi", vi)
                    .text("en", en)
                    .end();
        }
    }

    @Described(name = "Days", value = "A span of days in Viet Nam.")
    record Days(LocalDate from, @Described("Included.") LocalDate to) {

        static Days of(Period period) {
            return new Days(period.from(), period.to());
        }

        void writeTo(JsonOutput json) {
            json.text("from", from).text("to", to);
        }
    }

    @Described(name = "Figure", value = "A figure, and what it was in the periods it is compared with.")
    record Row(
            @Described(value = "Stays the same in every language.", example = "interventions.violence")
            String code,

            @Described("Part of a report it stands in.") Section section,

            @Described("What it counts; figures of different units are never added up.")
            Unit unit,

            @MayBeNull @Described("Null where there are no data; zero is a count.")
            Long value,

            @Described("As it was published, not counted by the system.")
            boolean historic,

            @MayBeNull @Described("The period was counted in full only from that day; null if all of it was.")
            LocalDate since,

            @Described("For each comparison that was asked for, by its name.")
            Map<String, ComparedValue> compared) {

        static Row of(FigureRow row) {
            Map<String, ComparedValue> compared = new TreeMap<>();
            row.compared().forEach((with, other) -> compared.put(name(with), ComparedValue.of(other)));
            return new Row(row.code(), row.section(), row.unit(), row.value(), row.historic(), row.since(), compared);
        }

        void writeTo(JsonGenerator json) {
            JsonOutput.object(json)
                    .text("code", code)
                    .text("section", section)
                    .text("unit", unit)
                    .number("value", value)
                    .flag("historic", historic)
                    .text("since", since)
                    .part("compared", parts -> compared.forEach((with, other) -> parts.part(with, other::writeTo)))
                    .end();
        }
    }

    @Described(name = "ComparedValue", value = "A figure of another period, and the rise or fall since.")
    record ComparedValue(
            @MayBeNull @Described("Null where there are no data; zero is a count.")
            Long value,

            @MayBeNull @Described("Null unless both periods are known as a whole.")
            Long difference,

            @MayBeNull
            @Described(
                    value = "Of the other figure, one decimal, rounded half up; null where that is zero.",
                    example = "-12.5")
            BigDecimal percent,

            @Described("As it was published, not counted by the system.")
            boolean historic,

            @MayBeNull @Described("The other period was counted in full only from that day; null if all of it was.")
            LocalDate since) {

        static ComparedValue of(Compared other) {
            return new ComparedValue(
                    other.value(), other.difference(), other.percent(), other.historic(), other.since());
        }

        void writeTo(JsonOutput json) {
            json.number("value", value)
                    .number("difference", difference)
                    .decimal("percent", percent)
                    .flag("historic", historic)
                    .text("since", since);
        }
    }

    static TotalsView of(Totals totals) {
        Map<String, Days> compared = new TreeMap<>();
        totals.compared().forEach((with, period) -> compared.put(name(with), Days.of(period)));
        return new TotalsView(
                totals.request().line(),
                Days.of(totals.request().period()),
                Days.of(totals.counted()),
                totals.unfinished(),
                totals.until(),
                compared,
                totals.rows().stream().map(Row::of).toList(),
                totals.remarks().stream().map(Remarked::of).toList());
    }

    /** As in addresses: previous-year. */
    static String name(Comparison comparison) {
        return comparison.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void writeTo(JsonGenerator json) {
        JsonOutput.object(json)
                .text("line", line)
                .part("period", period::writeTo)
                .part("counted", counted::writeTo)
                .flag("unfinished", unfinished)
                .text("until", until)
                .part("compared", parts -> compared.forEach((with, days) -> parts.part(with, days::writeTo)))
                .list("figures", figures, figure -> figure.writeTo(json))
                .list("remarks", remarks, remark -> remark.writeTo(json))
                .end();
    }
}
