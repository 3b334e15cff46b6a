package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Labelled;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.RowSource;
import vn.hotline.platform.export.TableFile;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.analysis.rows.CountedRow;

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

    public String number(CountedRow row, Helpline line) {
        return row.position() == null
                ? row.number()
                : texts.text("report.rows.person." + line, row.number(), row.position());
    }

    /** By which time rows of a source are listed. */
    public String timeLabel(RowSource source) {
        return texts.text("report.rows.at." + source);
    }

    public String originLabel(RowSource source) {
        return texts.text(
                switch (source.getKind()) {
                    case CONTACT -> "report.rows.channel";
                    case REFERRAL -> "report.rows.agency";
                    default -> "report.rows.source";
                });
    }

    /** The channel of a contact, the source of a case, the kind of agency of a referral. */
    public String origin(CountedRow row) {
        return label(row.source().subject().origin(), row.origin());
    }

    /** The first that a row has of those its subject lists: a contact is recorded or dismissed. */
    public String level(CountedRow row) {
        for (int i = 0; i < row.levels().size(); i++) {
            if (row.levels().get(i) != null) {
                return label(
                        row.source().subject().levels().get(i), row.levels().get(i));
            }
        }
        return "";
    }

    public String type(CountedRow row) {
        return label(row.source().subject().type(), row.type());
    }

    private String label(Dimension dimension, String code) {
        if (dimension.constants() == null) {
            return codes.label(dimension.list().name(), code, me.getLanguage());
        }
        return code == null ? "" : texts.text(Labelled.labelKey(dimension.constants(), code));
    }

    /** Whether rows of a source tell what was done. */
    boolean isLevelled(RowSource source) {
        return !source.subject().levels().isEmpty();
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
    Consumer<CountedRow> writeTo(TableFile file, RowSource source, Helpline line) {
        boolean levelled = isLevelled(source);
        file.row(
                texts.text("record.number"),
                timeLabel(source),
                originLabel(source),
                levelled ? texts.text("report.rows.level") : null,
                texts.text("report.rows.type"),
                texts.text("report.rows.province"),
                texts.text("report.rows.centre"),
                texts.text("record.status"));
        Function<CountedRow, String> origin = kept(CountedRow::origin, this::origin);
        Function<CountedRow, String> level = kept(CountedRow::levels, this::level);
        Function<CountedRow, String> type = kept(CountedRow::type, this::type);
        Function<CountedRow, String> province = kept(CountedRow::provinceId, this::province);
        Function<CountedRow, String> centre = kept(CountedRow::centreId, this::centre);
        Function<CountedRow, String> status = kept(CountedRow::status, this::status);
        return row -> file.row(
                number(row, line),
                Days.timeOf(row.at()),
                origin.apply(row),
                levelled ? level.apply(row) : null,
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
