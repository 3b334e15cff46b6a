package vn.hotline.reporting.figures.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.reporting.figures.Measures;

/** The words of reports in each language, whatever the language of the person who asks. */
@ApplicationScoped
public class ReportLanguages {

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    public ReportWords in(Language language) {
        return new ReportWords(language, codes, places, Measures.STANDARD);
    }
}
