package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Labelled;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.analysis.pivot.Code;
import vn.hotline.reporting.analysis.pivot.Condition;
import vn.hotline.reporting.analysis.pivot.PivotRequest;

/** How the codes of a pivot are called, in the person's language. */
@Named("pivotTexts")
@ApplicationScoped
public class PivotTexts {

    private static final int MONTHS = 100;
    private static final int QUARTERS = 10;
    private static final int FEW = 3;

    @Inject
    private FigureTexts figures;

    @Inject
    private Texts texts;

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    @Inject
    private Centres centres;

    @Inject
    private Show show;

    @Inject
    private Me me;

    String label(Dimension dimension) {
        return texts.label(dimension);
    }

    /** @param code what cannot be one is shown as it is: somebody wrote it into an address */
    public String label(Dimension dimension, Helpline line, String code) {
        if (code.equals(Code.UNKNOWN)) {
            return texts.text(dimension.isNoneSaid() ? "pivot.none." + dimension : "report.unknown");
        }
        if (!Code.isOf(dimension, code)) {
            return code;
        }
        if (dimension.isOfTime()) {
            return time(dimension, code);
        }
        if (dimension.isProvince()) {
            return province(Integer.valueOf(code));
        }
        if (dimension == Dimension.CENTRE) {
            return centres.name(Integer.parseInt(code), me.getLanguage());
        }
        return dimension.constants() != null
                ? texts.text(Labelled.labelKey(dimension.constants(), code))
                : codes.label(dimension.list(line).name(), code, me.getLanguage());
    }

    private String time(Dimension dimension, String code) {
        int number = Integer.parseInt(code);
        return switch (dimension.kind()) {
            case MONTH -> "%02d/%d".formatted(number % MONTHS, number / MONTHS);
            case QUARTER -> texts.text("pivot.quarter", number % QUARTERS, Integer.toString(number / QUARTERS));
            case WEEKDAY -> texts.text("pivot.weekday." + code);
            case HOUR -> texts.text("pivot.hour", code);
            default -> code;
        };
    }

    /** A unit that is no more is told from the one that has its name today. */
    private String province(Integer id) {
        Province province = places.province(id);
        if (province == null) {
            return id.toString();
        }
        return province.getValidTo() == null
                ? province.getName()
                : texts.text("pivot.province.until", province.getName(), show.date(province.getValidTo()));
    }

    /** "Kênh: Điện thoại, Zalo". */
    public String condition(Condition condition, Helpline line) {
        List<String> all = condition.codes().stream()
                .map(code -> label(condition.dimension(), line, code))
                .toList();
        String named = all.stream().limit(FEW).collect(Collectors.joining(", "));
        return texts.text(
                "report.part",
                texts.label(condition.dimension()),
                all.size() > FEW ? texts.text("pivot.andMore", named, all.size() - FEW) : named);
    }

    /** @param table null if the request cannot be answered */
    ShownPivot shown(PivotTable table, PivotRequest asked, PivotChartKind chart) {
        Integer centre =
                table == null ? asked.centreId() : table.pivot().request().centreId();
        return new ShownPivot(table, asked, chart, title(asked), figures.centre(centre), figures.words(), places, show);
    }

    /** "Liên hệ theo tháng và kênh". */
    public String title(PivotRequest request) {
        String rows = low(texts.label(request.rows()));
        return request.columns() == null
                ? texts.text("pivot.title.one", texts.label(request.measure()), rows)
                : texts.text(
                        "pivot.title.two", texts.label(request.measure()), rows, low(texts.label(request.columns())));
    }

    /** What rows count: "Liên hệ · Kênh: Zalo". */
    public String selection(PivotRequest request) {
        return request.conditions().isEmpty()
                ? texts.label(request.measure())
                : texts.label(request.measure()) + " · "
                        + request.conditions().stream()
                                .map(condition -> condition(condition, request.line()))
                                .collect(Collectors.joining(" · "));
    }

    private String low(String label) {
        return label.substring(0, 1).toLowerCase(me.getLocale()) + label.substring(1);
    }
}
