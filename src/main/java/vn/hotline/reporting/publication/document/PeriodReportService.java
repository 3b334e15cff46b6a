package vn.hotline.reporting.publication.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.StaleRecord;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.reporting.figures.FigureRevision;
import vn.hotline.reporting.figures.FigureRevisions;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportLanguages;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.figures.totals.TotalsReader;
import vn.hotline.reporting.figures.totals.TotalsRequest;
import vn.hotline.reporting.figures.totals.TotalsService;
import vn.hotline.reporting.publication.narrative.NarrativeText;
import vn.hotline.reporting.publication.narrative.NumberTies;
import vn.hotline.reporting.publication.narrative.ShownFigures;

/** Making period reports, from the draft to the published edition. */
@Stateless
@May(Verb.REPORT_KEEP)
public class PeriodReportService {

    private static final int MOST_REASONS = 5_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private TotalsService totals;

    @Inject
    private TotalsReader reader;

    @Inject
    private FrozenReports frozen;

    @Inject
    private ReportContents contents;

    @Inject
    private FirstTexts firstTexts;

    @Inject
    private PlacedIndicators indicators;

    @Inject
    private ReportLanguages languages;

    @Inject
    private FigureRevisions shifts;

    @Inject
    private Figures figures;

    /**
     * Drafts the report of a line and period. Where one stands already, it is a new edition with that one's text;
     * otherwise the text writes itself.
     *
     * @throws BusinessException {@code periodReport.openExists} while a draft of it is open
     */
    public PeriodReport draft(Helpline line, Period period) {
        List<PeriodReport> editions = editions(line, period);
        if (editions.stream().anyMatch(one -> one.getStatus().isBeingMade())) {
            throw new BusinessException("periodReport.openExists");
        }
        Optional<PeriodReport> former =
                editions.stream().filter(one -> one.getStatus().isStanding()).reduce((one, later) -> later);
        Stamp stamp = current.stamp();
        PeriodReport drafted =
                store(firstTexts.titled(PeriodReport.draft(line, period, next(editions), stamp), former));
        return changes.made(Verb.REPORT_KEEP, drafted, drafted.getStatus(), stamp, (report, change) -> {
            change.leaves(firstTexts.texts(report, former, present(report)));
            former.ifPresent(one -> indicators.carry(one, report));
        });
    }

    private static int next(List<PeriodReport> editions) {
        return editions.stream().mapToInt(PeriodReport::getEdition).max().orElse(0) + 1;
    }

    /** Two managers may draft the same report at the same moment: the database lets one of them. */
    private PeriodReport store(PeriodReport report) {
        try {
            entities.persist(report);
            entities.flush();
            return report;
        } catch (PersistenceException openMeanwhile) {
            throw new BusinessException("periodReport.openExists");
        }
    }

    /** Opens a report to be read, which leaves its mark. */
    public ReportContent read(long id) {
        PeriodReport report = find(id);
        audit.record(AuditAction.READ, RecordKind.REPORT, id, null);
        return report.isFrozen() ? contents.approved(report) : contents.of(report, present(report), Map.of());
    }

    /** The figures of its period as they are now. */
    public Totals present(long id) {
        return present(find(id));
    }

    private Totals present(PeriodReport report) {
        return totals.totals(request(report));
    }

    /** The same for one who has read the report and works on it, of which each change tells. */
    private Totals figures(PeriodReport report) {
        return reader.read(request(report));
    }

    private static TotalsRequest request(PeriodReport report) {
        return new TotalsRequest(report.getLine(), report.getPeriod(), null, Comparison.usual());
    }

    /**
     * What moved figures of a report since it was frozen: corrections, records written down late.
     *
     * @param codes of the figures asked for
     */
    public Map<String, List<FigureReason>> reasons(long id, Collection<String> codes) {
        PeriodReport report = find(id);
        if (!report.isFrozen() || codes.isEmpty()) {
            return Map.of();
        }
        List<FigureRevision> since =
                shifts.since(report.getFrozenAt(), report.getLine(), report.getPeriod(), MOST_REASONS);
        Map<String, List<FigureReason>> reasons = new HashMap<>();
        for (String code : codes) {
            figures.find(report.getLine(), code).ifPresent(figure -> reasons.put(code, FigureReason.of(figure, since)));
        }
        return reasons;
    }

    /** Every move it made, oldest first. */
    public List<StatusChange> history(long id) {
        find(id);
        return entities.createQuery(
                        "from StatusChange s where s.recordKind = :kind and s.recordId = :id order by s.at, s.id",
                        StatusChange.class)
                .setParameter("kind", RecordKind.REPORT)
                .setParameter("id", id)
                .getResultList();
    }

    /** All editions of the same line and period, the first one first. */
    public List<PeriodReport> editionsOf(long id) {
        PeriodReport report = find(id);
        return editions(report.getLine(), report.getPeriod());
    }

    /**
     * Keeps what was typed and ties its numbers to the figures.
     *
     * @return the report as it is now
     * @throws BusinessException at the title that is missing or too long
     * @throws vn.hotline.kernel.form.StaleRecord if somebody else changed it since
     */
    public ReportContent save(long id, PeriodReportForm form) {
        PeriodReport report = draftToChange(id, form);
        title(report, form);
        Totals figures = figures(report);
        contents.texts(report)
                .forEach((language, text) -> text.write(NumberTies.tie(
                        plain(form.body(language)), text.kept(), new ShownFigures(figures, languages.in(language)))));
        // saved every few seconds while it is typed: one row for each sitting, as the person sees it
        audit.recordSitting(AuditAction.CHANGE, RecordKind.REPORT, report.getId());
        return now(report, figures);
    }

    private static void title(PeriodReport report, PeriodReportForm form) {
        String vietnamese = VietnameseText.clean(form.getTitleVi());
        String english = VietnameseText.clean(form.getTitleEn());
        Problems problems = new Problems().require("titleVi", vietnamese).require("titleEn", english);
        Limits.check(form, problems);
        problems.throwIfAny();
        report.title(vietnamese, english);
    }

    private static String plain(String typed) {
        String text = VietnameseText.clean(typed);
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    /** Writes the text afresh from the figures of the moment, in the place of the text that was read. */
    public ReportContent rewrite(long id, PeriodReportForm form) {
        PeriodReport report = draftToChange(id, form);
        Totals figures = figures(report);
        contents.texts(report).forEach((language, text) -> text.write(firstTexts.generated(language, figures)));
        return changed(report, figures);
    }

    /**
     * Brings one number of a text to its figure.
     *
     * @throws BusinessException {@code record.changedMeanwhile} if the text has no such number any more
     */
    public ReportContent update(long id, PeriodReportForm form, Language language, int number) {
        PeriodReport report = draftToChange(id, form);
        Totals figures = figures(report);
        ReportText text = contents.texts(report).get(language);
        NarrativeText tied =
                NumberTies.tie(text.getBody(), text.kept(), new ShownFigures(figures, languages.in(language)));
        if (number < 0 || number >= tied.numbers().size()) {
            throw new BusinessException("record.changedMeanwhile");
        }
        text.write(tied.updated(number));
        return changed(report, figures);
    }

    /** Brings every number of both texts to its figure. */
    public ReportContent updateAll(long id, PeriodReportForm form) {
        PeriodReport report = draftToChange(id, form);
        Totals figures = figures(report);
        contents.texts(report)
                .forEach((language, text) -> text.write(
                        NumberTies.tie(text.getBody(), text.kept(), new ShownFigures(figures, languages.in(language)))
                                .updated()));
        return changed(report, figures);
    }

    /** Places another body's figure into a draft, after those that stand there. */
    public ReportContent place(long id, long valueId) {
        PeriodReport report = draftToAddTo(id);
        indicators.place(report, valueId);
        return changed(report, figures(report));
    }

    public ReportContent remove(long id, long valueId) {
        PeriodReport report = draftToAddTo(id);
        indicators.remove(report, valueId);
        return changed(report, figures(report));
    }

    private PeriodReport draftToChange(long id, PeriodReportForm form) {
        PeriodReport report = records.lock(PeriodReport.class, id);
        report.requireDraft();
        try {
            form.checkUnchanged(RecordKind.REPORT, id, form(report));
        } catch (StaleRecord stale) {
            throw stale.changedBy(report.getEditedBy(), report.getEditedAt());
        }
        report.edited(current.stamp());
        return report;
    }

    /** What is placed beside the text overwrites nothing of it. */
    private PeriodReport draftToAddTo(long id) {
        PeriodReport report = records.lock(PeriodReport.class, id);
        report.edited(current.stamp());
        return report;
    }

    private PeriodReportForm form(PeriodReport report) {
        Map<Language, String> bodies = new EnumMap<>(Language.class);
        contents.texts(report).forEach((language, text) -> bodies.put(language, text.getBody()));
        return PeriodReportForm.of(report, bodies);
    }

    private ReportContent changed(PeriodReport report, Totals figures) {
        audit.record(AuditAction.CHANGE, RecordKind.REPORT, report.getId(), null);
        return now(report, figures);
    }

    /** What one has just changed oneself is no reading of it. */
    private ReportContent now(PeriodReport report, Totals figures) {
        entities.flush();
        return contents.of(report, figures, Map.of());
    }

    /**
     * Moves a report. Approval freezes in this one transaction, which sees one state of the database; publication
     * supersedes the edition that stood before.
     *
     * @param reason why, where the move needs it
     * @throws BusinessException {@code periodReport.stale} if numbers of its text no longer match what would be frozen;
     *     {@code lifecycle.illegal} for a move that nobody is offered
     */
    public void move(long id, PeriodReportMove move, String reason) {
        if (!move.isOffered()) {
            throw new BusinessException("lifecycle.illegal", move, find(id).getStatus());
        }
        PeriodReport report = records.lock(PeriodReport.class, id);
        moved(report, move, VietnameseText.clean(reason));
        if (move == PeriodReportMove.APPROVE) {
            freeze(report);
        }
        if (move == PeriodReportMove.PUBLISH) {
            supersedeBefore(report);
        }
    }

    private void freeze(PeriodReport report) {
        Totals present = present(report);
        long stale = contents.texts(report).entrySet().stream()
                .mapToLong(text -> NumberTies.tie(
                                text.getValue().getBody(),
                                text.getValue().kept(),
                                new ShownFigures(present, languages.in(text.getKey())))
                        .stale())
                .sum();
        if (stale > 0) {
            throw new BusinessException("periodReport.stale", stale);
        }
        frozen.freeze(report, present);
        indicators.freeze(report);
    }

    private void supersedeBefore(PeriodReport report) {
        for (PeriodReport other : editions(report.getLine(), report.getPeriod())) {
            if (other.getEdition() < report.getEdition()
                    && PeriodReportMove.SUPERSEDE.isPossibleFrom(other.getStatus())) {
                moved(records.lock(PeriodReport.class, other.getId()), PeriodReportMove.SUPERSEDE, null);
            }
        }
    }

    private void moved(PeriodReport held, PeriodReportMove move, String reason) {
        changes.to(Verb.REPORT_KEEP, held, (report, change) -> change.moves(report.move(move, reason, change.stamp())));
    }

    private List<PeriodReport> editions(Helpline line, Period period) {
        return entities.createQuery(
                        "from PeriodReport r where r.line = :line and r.fromDay = :from and r.toDay = :to"
                                + " order by r.edition",
                        PeriodReport.class)
                .setParameter("line", line)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }

    private PeriodReport find(long id) {
        return records.find(PeriodReport.class, id);
    }
}
