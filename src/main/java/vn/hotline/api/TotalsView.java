package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.Compared;
import vn.hotline.reporting.Comparison;
import vn.hotline.reporting.FigureRow;
import vn.hotline.reporting.Language;
import vn.hotline.reporting.Remark;
import vn.hotline.reporting.Section;
import vn.hotline.reporting.Totals;
import vn.hotline.reporting.Unit;

@Schema(
        name = "PeriodTotals",
        title = "The figures of a period",
        properties = {
            @SchemaProperty(name = "counted", description = "The period as far as it has gone"),
            @SchemaProperty(name = "unfinished", description = "The period goes on; its figures will still grow"),
            @SchemaProperty(name = "until", description = "Up to when it was counted"),
            @SchemaProperty(name = "compared", description = "The period of each comparison, by its name")
        })
record TotalsView(
        Line line,
        Days period,
        Days counted,
        boolean unfinished,
        Instant until,
        Map<String, Days> compared,
        List<Row> figures,
        List<Remarked> remarks)
        implements Representation {

    @Schema(name = "Remark", title = "What contradicts a figure, in words")
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

    @Schema(name = "Days", title = "A span of days in Viet Nam, both included")
    record Days(LocalDate from, LocalDate to) {

        static Days of(Period period) {
            return new Days(period.from(), period.to());
        }

        void writeTo(JsonOutput json) {
            json.text("from", from).text("to", to);
        }
    }

    @Schema(
            name = "Figure",
            properties = {
                @SchemaProperty(name = "value", description = "null where there is no data; zero is a count"),
                @SchemaProperty(name = "historic", description = "As published, not counted by the system"),
                @SchemaProperty(
                        name = "since",
                        description = "The period was counted in full only from that day; null if all of it was")
            })
    record Row(
            String code,
            Section section,
            Unit unit,
            Long value,
            boolean historic,
            LocalDate since,
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

    @Schema(
            name = "ComparedValue",
            properties = {
                @SchemaProperty(name = "difference", description = "null unless both periods are known as a whole"),
                @SchemaProperty(name = "percent", description = "One decimal, rounded half up")
            })
    record ComparedValue(Long value, Long difference, BigDecimal percent, boolean historic, LocalDate since) {

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
