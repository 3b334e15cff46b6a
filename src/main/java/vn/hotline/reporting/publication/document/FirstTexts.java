package vn.hotline.reporting.publication.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportLanguages;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.narrative.Narrative;
import vn.hotline.reporting.publication.narrative.NarrativeText;
import vn.hotline.reporting.publication.narrative.NumberTies;
import vn.hotline.reporting.publication.narrative.ShownFigures;

/** What a report says when it is drafted: the text of the edition before, or one that writes itself. */
@ApplicationScoped
public class FirstTexts {

    @Inject
    private ReportContents contents;

    @Inject
    private ReportLanguages languages;

    /** @param former the edition whose title and text it takes over, if one stands */
    PeriodReport titled(PeriodReport report, Optional<PeriodReport> former) {
        report.title(
                former.map(PeriodReport::getTitleVi).orElseGet(() -> title(Language.VI, report)),
                former.map(PeriodReport::getTitleEn).orElseGet(() -> title(Language.EN, report)));
        return report;
    }

    /** @param present the figures of its period as they are now */
    List<ReportText> texts(PeriodReport report, Optional<PeriodReport> former, Totals present) {
        return Arrays.stream(Language.values())
                .map(language -> new ReportText(
                        report.getId(),
                        language,
                        former.map(one -> carried(one, language, present))
                                .orElseGet(() -> generated(language, present))))
                .toList();
    }

    private String title(Language language, PeriodReport report) {
        ReportWords words = languages.in(language);
        return words.text("periodReport.title." + report.getLine(), words.period(report.getPeriod()));
    }

    /** The text as it writes itself. */
    NarrativeText generated(Language language, Totals figures) {
        return Narrative.joined(new Narrative(languages.in(language), figures, Comparison.PREVIOUS_YEAR).write());
    }

    private NarrativeText carried(PeriodReport former, Language language, Totals figures) {
        ReportText text = contents.texts(former).get(language);
        return NumberTies.tie(text.getBody(), text.kept(), new ShownFigures(figures, languages.in(language)));
    }
}
