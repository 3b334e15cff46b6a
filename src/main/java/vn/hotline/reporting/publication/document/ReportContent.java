package vn.hotline.reporting.publication.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportTables;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.narrative.NarrativeText;

/**
 * All a report says: with the figures of the moment while it is being made, with its own from approval on.
 *
 * @param labels names figures had when they were frozen; empty before
 * @param texts each with its numbers held against the figures
 */
public record ReportContent(
        PeriodReport report,
        Totals totals,
        Map<Language, Map<String, String>> labels,
        Map<Language, NarrativeText> texts,
        List<ReportIndicator> indicators) {

    public ReportTables tables(ReportWords words, Comparison compare) {
        return new ReportTables(totals, words, compare, labels.getOrDefault(words.language(), Map.of()));
    }

    /** What is written of it, to be changed. */
    public PeriodReportForm form() {
        Map<Language, String> bodies = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> bodies.put(language, text.text()));
        return PeriodReportForm.of(report, bodies);
    }

    /** Numbers of either text that no longer match their figures. */
    public long stale() {
        return texts.values().stream().mapToLong(NarrativeText::stale).sum();
    }
}
