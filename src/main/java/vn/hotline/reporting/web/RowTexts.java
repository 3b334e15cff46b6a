package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.export.TableFile;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.analysis.rows.CountedRow;
import vn.hotline.reporting.figures.RowSource;

/** How rows behind a figure are shown, on the page and in files. */
@Named("rowTexts")
@ApplicationScoped
public class RowTexts {

    @Inject
    private FigureTexts words;

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    @Inject
    private Me me;

    @Inject
    private Texts texts;

    public String number(CountedRow row, Line line) {
        return row.position() == null
                ? row.number()
                : texts.text("report.rows.person." + line, row.number(), row.position());
    }

    /** By which time rows of a source are listed. */
    public String timeLabel(RowSource source) {
        return texts.text("report.rows.at." + source);
    }

    public String channelLabel(RowSource source) {
        return texts.text(
                switch (source.getKind()) {
                    case CONTACT -> "report.rows.channel";
                    case REFERRAL -> "report.rows.agency";
                    default -> "report.rows.source";
                });
    }

    /** The channel of a contact, the source of a case, the kind of agency of a referral. */
    public String channel(CountedRow row) {
        return row.channel() == null
                ? codes.label(CodeList.AGENCY_KIND.name(), row.agencyKind(), me.getLanguage())
                : texts.label(row.channel());
    }

    public String level(CountedRow row) {
        return row.level() != null
                ? texts.label(row.level())
                : row.disposition() != null ? texts.label(row.disposition()) : "";
    }

    public String type(CountedRow row) {
        return codes.label(CodeList.INTERVENTION_TYPE.name(), row.type(), me.getLanguage());
    }

    public String province(CountedRow row) {
        return places.name(row.provinceId());
    }

    public String centre(CountedRow row) {
        return words.centre(row.centreId());
    }

    public String status(CountedRow row) {
        return words.status(row.kind(), row.status());
    }

    // ------------------------------------------------------------ files

    /** Writes the heads of a file, and then takes its rows one by one. */
    Consumer<CountedRow> writeTo(TableFile file, RowSource source, Line line) {
        boolean contacts = source.getKind() == RecordKind.CONTACT;
        file.row(
                texts.text("record.number"),
                timeLabel(source),
                channelLabel(source),
                contacts ? texts.text("report.rows.level") : null,
                texts.text("report.rows.type"),
                texts.text("report.rows.province"),
                texts.text("report.rows.centre"),
                texts.text("record.status"));
        Function<CountedRow, String> channel =
                kept(row -> row.channel() == null ? row.agencyKind() : row.channel(), this::channel);
        Function<CountedRow, String> level =
                kept(row -> row.level() == null ? row.disposition() : row.level(), this::level);
        Function<CountedRow, String> type = kept(CountedRow::type, this::type);
        Function<CountedRow, String> province = kept(CountedRow::provinceId, this::province);
        Function<CountedRow, String> centre = kept(CountedRow::centreId, this::centre);
        Function<CountedRow, String> status = kept(CountedRow::status, this::status);
        return row -> file.row(
                number(row, line),
                Days.timeOf(row.at()),
                channel.apply(row),
                contacts ? level.apply(row) : null,
                type.apply(row),
                province.apply(row),
                centre.apply(row),
                status.apply(row));
    }

    /** A million rows say the same few words, and looking one up costs more than writing it. */
    private static Function<CountedRow, String> kept(
            Function<CountedRow, Object> code, Function<CountedRow, String> lookUp) {
        Map<Object, String> known = new HashMap<>();
        return row -> known.computeIfAbsent(code.apply(row), any -> lookUp.apply(row));
    }
}
