package vn.hotline.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Period;
import vn.hotline.platform.reference.Centre;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.Compared;
import vn.hotline.reporting.Comparison;
import vn.hotline.reporting.FigureRow;
import vn.hotline.reporting.Figures;
import vn.hotline.reporting.Language;
import vn.hotline.reporting.PeriodKind;
import vn.hotline.reporting.ReportExport;
import vn.hotline.reporting.ReportPeriods;
import vn.hotline.reporting.ReportTables;
import vn.hotline.reporting.Totals;
import vn.hotline.reporting.TotalsRequest;
import vn.hotline.reporting.TotalsService;
import vn.hotline.reporting.document.PeriodReportRow;
import vn.hotline.reporting.document.PeriodReportSearch;
import vn.hotline.reporting.document.PeriodReportService;
import vn.hotline.reporting.export.TableFile;
import vn.hotline.reporting.narrative.Narrative;
import vn.hotline.reporting.narrative.NarrativeText;
import vn.hotline.reporting.narrative.Piece;

/** The figures of a period. All of its state is in the address. */
@Named
@ViewScoped
public class ReportingTotalsPage implements Serializable {

    @Inject
    private TotalsService service;

    @Inject
    private ReportPeriods periods;

    @Inject
    private ReportExport export;

    @Inject
    private PeriodReportSearch reports;

    @Inject
    private PeriodReportService making;

    @Inject
    private Downloads downloads;

    @Inject
    private FigureTexts words;

    @Inject
    private Centres centres;

    @Inject
    private CurrentUser current;

    @Inject
    private Me me;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    private String askedLine;
    private String askedKind;
    private String askedFrom;
    private String askedTo;
    private String askedCompare;
    private String askedAgainstFrom;
    private String askedAgainstTo;
    private String askedCentre;

    private Line line;
    private PeriodKind kind;
    private Period period;
    private Comparison compare;
    /** Null unless a period was chosen. */
    private Period against;

    private Integer centreId;
    private final TypedPeriod typed = new TypedPeriod("to");
    private final TypedPeriod typedAgainst = new TypedPeriod("againstTo");
    private String target;

    private transient Totals totals;

    /** A choice that leads to another address. */
    public record Choice(String label, String url, boolean chosen) {}

    /** A table of the report. */
    public record Group(String title, List<ReportLine> lines) {}

    public void open() {
        line = ReportAddress.constant(Line.class, askedLine).orElse(me.getLine());
        kind = ReportAddress.constant(PeriodKind.class, askedKind).orElse(PeriodKind.YEAR);
        period = ReportAddress.period(askedFrom, askedTo).orElseGet(() -> periods.latest(line, PeriodKind.YEAR));
        if (kind != PeriodKind.FREE && !kind.containing(period.from()).equals(period)) {
            kind = PeriodKind.of(period);
        }
        against = ReportAddress.period(askedAgainstFrom, askedAgainstTo).orElse(null);
        compare = ReportAddress.constant(Comparison.class, askedCompare)
                .filter(one -> one != Comparison.CHOSEN || against != null)
                .orElse(Comparison.PREVIOUS_YEAR);
        if (compare == Comparison.CHOSEN) {
            typedAgainst.show(against);
        } else {
            against = null;
        }
        centreId = ReportAddress.number(askedCentre);
        typed.show(period);
        read();
    }

    private void read() {
        Set<Comparison> all = Comparison.usual();
        if (against != null) {
            all.add(Comparison.CHOSEN);
        }
        totals = service.totals(new TotalsRequest(line, period, centreId, all, against));
    }

    /** Read again after a page was left standing. */
    private Totals totals() {
        if (totals == null) {
            read();
        }
        return totals;
    }

    // ------------------------------------------------------------ what is chosen

    public List<Choice> getKinds() {
        return Arrays.stream(PeriodKind.values())
                .map(one -> new Choice(texts.label(one), urlOf(one, periodOf(one)), one == kind))
                .toList();
    }

    private Period periodOf(PeriodKind one) {
        return one == kind || one == PeriodKind.FREE
                ? period
                : one.containing(totals().counted().to());
    }

    public List<Choice> getPeriods() {
        List<Choice> choices = new ArrayList<>(periods.offered(line, kind).stream()
                .map(one -> new Choice(words.brief(one), urlOf(kind, one), one.equals(period)))
                .toList());
        if (choices.stream().noneMatch(Choice::chosen)) {
            choices.add(new Choice(words.brief(period), urlOf(kind, period), true));
        }
        return choices;
    }

    public List<Choice> getComparisons() {
        List<Choice> choices = new ArrayList<>(Comparison.usual().stream()
                .map(one -> new Choice(
                        comparisonLabel(one),
                        ReportAddress.totals(line, kind, period, one, null, centreId),
                        one == compare))
                .toList());
        // begins with the year before, from which another one is chosen
        Period chosen = against == null ? period.sameOfPreviousYear() : against;
        choices.add(new Choice(
                texts.text("report.compare." + Comparison.CHOSEN),
                ReportAddress.totals(line, kind, period, Comparison.CHOSEN, chosen, centreId),
                isAgainstChosen()));
        return choices;
    }

    /** With its days only where it is chosen: all of them would not fit beside each other. */
    private String comparisonLabel(Comparison one) {
        return one == compare
                ? texts.text(
                        "report.compare." + one,
                        comparedName(totals().compared().get(one)))
                : texts.text("report.compare." + one + ".other");
    }

    public boolean isAgainstChosen() {
        return compare == Comparison.CHOSEN;
    }

    /** @throws BusinessException if it ends before it begins */
    public void compareWithChosen() {
        Faces.redirect(Faces.getRequestContextPath()
                + ReportAddress.totals(line, kind, period, Comparison.CHOSEN, typedAgainst.read(), centreId));
    }

    private String comparedName(Period compared) {
        return isCutShort() ? words.upTo(compared) : words.brief(compared);
    }

    public List<Choice> getCentreChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                texts.text("report.allCentres"),
                ReportAddress.totals(line, kind, period, compare, against, null),
                centreId == null));
        for (Centre centre : centres.getAll()) {
            choices.add(new Choice(
                    centre.name(me.getLanguage()),
                    ReportAddress.totals(line, kind, period, compare, against, centre.getId()),
                    centreId != null && centreId == centre.getId()));
        }
        return choices;
    }

    public boolean isMayChooseCentre() {
        return current.may(Verb.FIGURE_CHOOSE_CENTRE);
    }

    private String urlOf(PeriodKind one, Period its) {
        return ReportAddress.totals(line, one, its, compare, against, centreId);
    }

    /** The address of what is shown, or of what was chosen from a list instead. */
    public String getTarget() {
        return urlOf(kind, period);
    }

    public void setTarget(String target) {
        this.target = target;
    }

    /** Goes where the choice leads; only what is offered is followed. */
    public void follow() {
        boolean offered = getPeriods().stream().anyMatch(choice -> choice.url().equals(target))
                || isMayChooseCentre()
                        && getCentreChoices().stream()
                                .anyMatch(choice -> choice.url().equals(target));
        if (offered) {
            Faces.redirect(Faces.getRequestContextPath() + target);
        }
    }

    /** @throws BusinessException if it ends before it begins */
    public void showFree() {
        Faces.redirect(Faces.getRequestContextPath() + urlOf(PeriodKind.FREE, typed.read()));
    }

    // ------------------------------------------------------------ what is shown

    public String getTitle() {
        return texts.text("report.title", words.period(period));
    }

    public String getDays() {
        return words.days(period);
    }

    public String getHead() {
        return tables().head();
    }

    public String getComparedHead() {
        return tables().comparedHead();
    }

    public String getCentreName() {
        Integer shown = totals().request().centreId();
        return shown == null ? texts.text("report.allCentres") : centres.name(shown, me.getLanguage());
    }

    /** Counted only as far as the period has gone. */
    private boolean isCutShort() {
        return tables().isCutShort();
    }

    public boolean isUnfinished() {
        return totals().unfinished();
    }

    public String getUntilBrief() {
        return texts.text("report.untilBrief", show.time(totals().until()), show.day(totals().until()));
    }

    public String getUntil() {
        return texts.text("report.until", show.time(totals().until()), show.day(totals().until()));
    }

    public boolean isHistoric() {
        return totals().rows().stream().anyMatch(FigureRow::historic);
    }

    /** Of the period somebody chose; what the other comparisons are is known. */
    public boolean isAgainstHistoric() {
        return isAgainstChosen()
                && totals().rows().stream()
                        .anyMatch(row -> row.compared().get(compare).historic());
    }

    public List<ReportLine> getTiles() {
        return Figures.headline(line).stream()
                .flatMap(code -> totals().row(code).stream())
                .map(row -> line(row, texts.text("report.tile." + row.code() + "." + line), ""))
                .toList();
    }

    /** The leading figures, interventions with their types, the largest first. */
    public List<ReportLine> getMain() {
        return tables().main().stream().map(this::line).toList();
    }

    public List<Group> getGroups() {
        return groups(tables().below());
    }

    public List<Group> getProvinces() {
        return groups(tables().provinces());
    }

    private List<Group> groups(List<ReportTables.Table> tables) {
        return tables.stream()
                .map(table -> new Group(
                        table.title(), table.rows().stream().map(this::line).toList()))
                .toList();
    }

    private ReportTables tables() {
        return new ReportTables(totals(), words.words(), compare);
    }

    private ReportLine line(ReportTables.Row row) {
        return line(row.figure(), row.label(), ReportLine.lookOf(row));
    }

    private ReportLine line(FigureRow row, String label, String look) {
        Compared compared = row.compared().get(compare);
        return new ReportLine(
                        row,
                        compared,
                        label,
                        look,
                        row.value() == null || row.historic() ? null : rowsUrl(row, totals().counted()),
                        compared.value() == null || compared.historic() ? null : rowsUrl(row, compared.period()))
                .withRemark(totals().remark(row.code(), Language.of(me.getLanguage())));
    }

    private String rowsUrl(FigureRow row, Period of) {
        return ReportAddress.rows(row.code(), line, of, totals().request().centreId());
    }

    /** What stands in place of a figure there are no data for. */
    public String getMissing() {
        return tables().missing();
    }

    public String getComparedMissing() {
        return tables().comparedMissing();
    }

    public List<BarChart> getCharts() {
        return totals().years().stream()
                .map(series -> BarChart.of(series, totals().counted(), line, words.words()))
                .toList();
    }

    /** The text, paragraph by paragraph. */
    public List<List<Piece>> getStory() {
        return new Narrative(words.words(), totals(), compare)
                .write().stream().map(NarrativeText::pieces).toList();
    }

    /** Whether a year of the charts has a star. */
    public boolean isWithStar() {
        return totals().aYearPartly();
    }

    /** What is known in part only is said beside the figures. */
    public List<String> getPartly() {
        return tables().partly();
    }

    /** Where the types do not add up to the total, the page says so instead of hiding it. */
    public String getMismatch() {
        return tables().mismatch();
    }

    /** The present figures are those shown. */
    public boolean isWithPresent() {
        return false;
    }

    // ------------------------------------------------------------ the report as a document

    /** A report is about all centres. */
    public boolean isMayDraft() {
        return current.may(Verb.REPORT_KEEP);
    }

    /** Drafts the report of the period shown, or opens the draft that there is. */
    public String draft() {
        long id = reports.open(line, period).map(PeriodReportRow::id).orElseGet(() -> making.draft(line, period)
                .getId());
        return ReportAddress.report(id);
    }

    // ------------------------------------------------------------ files

    public void csv() {
        downloads.csv(fileName(), this::write);
    }

    public void xlsx() {
        downloads.xlsx(fileName(), file -> {
            getPartly().forEach(file::above);
            totals().remarks().forEach(remark -> file.above(remark.text().get(Language.of(me.getLanguage()))));
            write(file);
        });
    }

    private String fileName() {
        return texts.text("report.file", period.from(), period.to());
    }

    private void write(TableFile file) {
        export.exported(totals());
        file.row(
                texts.text("report.figure"),
                texts.text("report.unit"),
                getHead(),
                getComparedHead(),
                texts.text("report.difference"),
                texts.text("report.percent"),
                texts.text("report.code"));
        getMain().forEach(one -> write(file, one.getLabel(), one));
        for (Group group : getGroups()) {
            group.lines.forEach(one -> write(file, group.title + ": " + one.getLabel(), one));
        }
        for (Group group : getProvinces()) {
            group.lines.forEach(one -> write(file, group.title + ": " + one.getLabel(), one));
        }
    }

    private void write(TableFile file, String label, ReportLine one) {
        FigureRow row = one.getRow();
        Compared compared = one.getCompared();
        file.row(
                label,
                texts.label(row.unit()),
                row.value() == null ? getMissing() : row.value(),
                compared.value() == null ? getComparedMissing() : compared.value(),
                compared.difference(),
                compared.percent(),
                row.code());
    }

    // ------------------------------------------------------------ the address

    /** The line of the screen: switching it above switches the report. */
    public String getAskedLine() {
        return me.getLine().name();
    }

    public void setAskedLine(String askedLine) {
        this.askedLine = askedLine;
    }

    public String getAskedKind() {
        return kind == null ? null : kind.name();
    }

    public void setAskedKind(String askedKind) {
        this.askedKind = askedKind;
    }

    public String getAskedFrom() {
        return period == null ? null : period.from().toString();
    }

    public void setAskedFrom(String askedFrom) {
        this.askedFrom = askedFrom;
    }

    public String getAskedTo() {
        return period == null ? null : period.to().toString();
    }

    public void setAskedTo(String askedTo) {
        this.askedTo = askedTo;
    }

    public String getAskedCompare() {
        return compare == null ? null : compare.name();
    }

    public void setAskedCompare(String askedCompare) {
        this.askedCompare = askedCompare;
    }

    public String getAskedAgainstFrom() {
        return against == null ? null : against.from().toString();
    }

    public void setAskedAgainstFrom(String askedAgainstFrom) {
        this.askedAgainstFrom = askedAgainstFrom;
    }

    public String getAskedAgainstTo() {
        return against == null ? null : against.to().toString();
    }

    public void setAskedAgainstTo(String askedAgainstTo) {
        this.askedAgainstTo = askedAgainstTo;
    }

    public String getAskedCentre() {
        return centreId == null ? null : centreId.toString();
    }

    public void setAskedCentre(String askedCentre) {
        this.askedCentre = askedCentre;
    }

    public Line getLine() {
        return line;
    }

    public boolean isFree() {
        return kind == PeriodKind.FREE;
    }

    public TypedPeriod getTyped() {
        return typed;
    }

    public TypedPeriod getTypedAgainst() {
        return typedAgainst;
    }
}
