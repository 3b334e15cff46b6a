package vn.hotline.reporting.publication.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.Map;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportLanguages;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.narrative.NarrativeText;
import vn.hotline.reporting.publication.narrative.NumberTies;
import vn.hotline.reporting.publication.narrative.ShownFigures;

/** Puts together what a report says. Who may read it is asked before. */
@ApplicationScoped
public class ReportContents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FrozenReports frozen;

    @Inject
    private PlacedIndicators indicators;

    @Inject
    private ReportLanguages languages;

    /** With the figures it keeps. */
    public ReportContent approved(PeriodReport report) {
        FrozenReports.Frozen figures = frozen.read(report);
        return of(report, figures.totals(), figures.labels());
    }

    ReportContent of(PeriodReport report, Totals totals, Map<Language, Map<String, String>> labels) {
        Map<Language, NarrativeText> tied = new EnumMap<>(Language.class);
        texts(report)
                .forEach((language, text) -> tied.put(
                        language,
                        NumberTies.tie(text.getBody(), text.kept(), new ShownFigures(totals, languages.in(language)))));
        return new ReportContent(report, totals, labels, tied, indicators.of(report));
    }

    Map<Language, ReportText> texts(PeriodReport report) {
        Map<Language, ReportText> texts = new EnumMap<>(Language.class);
        entities.createQuery("from ReportText t where t.reportId = :report", ReportText.class)
                .setParameter("report", report.getId())
                .getResultList()
                .forEach(text -> texts.put(text.getLanguage(), text));
        return texts;
    }
}
