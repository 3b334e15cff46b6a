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

    /** The words of reports in a language, with the names of codes and places as they are now. */
    public ReportWords in(Language language) {
        return new ReportWords(language, codes, places, Measures.STANDARD);
    }
}
