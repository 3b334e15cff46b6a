package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.trail.web.DetailWords;
import vn.hotline.reporting.analysis.rows.CountedRows;

/** A figure whose rows were opened, as reports call it. */
@ApplicationScoped
public class FigureDetail implements DetailWords {

    @Inject
    private FigureTexts figures;

    @Override
    public String kind() {
        return CountedRows.FIGURE;
    }

    @Override
    public String of(String value) {
        String[] lineAndCode = value.split(" ", 2);
        return figures.longLabel(Helpline.valueOf(lineAndCode[0]), lineAndCode[1]);
    }
}
