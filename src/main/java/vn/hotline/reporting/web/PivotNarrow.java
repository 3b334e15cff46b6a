package vn.hotline.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.reporting.analysis.pivot.PivotCodes;
import vn.hotline.reporting.analysis.pivot.PivotRequest;

/** The dialog in which a pivot is narrowed. */
@Named("pivotNarrow")
@ViewScoped
public class PivotNarrow implements Serializable {

    @Inject
    private ReportingPivotPage page;

    @Inject
    private PivotCodes codes;

    @Inject
    private PivotTexts words;

    private final PivotNarrowing narrowing = new PivotNarrowing();

    public void begin() {
        narrowing.begin(page.request());
    }

    public void choose() {
        narrowing.choose(page.request());
    }

    public void apply() {
        page.show(narrowing.apply(page.request()));
    }

    public List<Dimension> getDimensions() {
        return page.getChoices().dimensions();
    }

    public List<Choice> getOffered() {
        Dimension by = narrowing.dimension();
        PivotRequest request = page.request();
        return by == null
                ? List.of()
                : codes.offered(by, request.line(), request.period()).stream()
                        .map(code -> new Choice(words.label(by, request.line(), code), code, false))
                        .toList();
    }

    public PivotNarrowing getNarrowing() {
        return narrowing;
    }
}
