package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.publication.published.PublishedCheck.CellProblem;
import vn.hotline.reporting.publication.published.PublishedFigure;
import vn.hotline.reporting.publication.published.PublishedRow;

/** How published totals are shown: those that are kept, and those that were read from a file. */
@Named("publishedTexts")
@ApplicationScoped
public class PublishedTexts {

    @Inject
    private FigureTexts words;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    public String label(PublishedFigure figure) {
        return words.longLabel(figure.getLine(), figure.getCode());
    }

    public String label(PublishedRow row) {
        return words.longLabel(row.line(), row.code());
    }

    /** In a menu of figures. */
    public String labelOf(Figure figure, Helpline line) {
        return figure.section().equals(Section.SUMMARY)
                ? words.label(line, figure.code())
                : words.longLabel(line, figure.code());
    }

    public String sourceOf(PublishedFigure figure) {
        return figure.getSource() == null ? texts.text("published.cameWithSystem") : figure.getSource();
    }

    /** "−38 (−3,0%) so với năm trước", as it was printed. */
    public String change(PublishedFigure figure) {
        return change(figure.getDifference(), figure.getPercent(), figure.getComparedWith());
    }

    public String change(PublishedRow row) {
        return change(row.difference(), row.percent(), row.comparedWith());
    }

    private String change(Long difference, BigDecimal percent, Comparison with) {
        String change = (difference == null ? "" : show.difference(difference) + " ")
                + (percent == null ? "" : "(" + show.percent(percent) + ") ");
        return change.isEmpty() || with == null ? change.strip() : change + texts.text("published.than." + with);
    }

    public String text(CellProblem problem) {
        List<Object> arguments = new ArrayList<>(problem.arguments());
        arguments.replaceAll(one -> one instanceof Number number ? show.number(number) : one);
        return texts.of(new Problem(null, problem.key(), arguments));
    }
}
