package vn.hotline.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.omnifaces.util.Faces;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Period;
import vn.hotline.platform.reference.Centre;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;
import vn.hotline.reporting.PeriodKind;
import vn.hotline.reporting.ReportPeriods;
import vn.hotline.reporting.export.TableFile;
import vn.hotline.reporting.pivot.Condition;
import vn.hotline.reporting.pivot.Dimension;
import vn.hotline.reporting.pivot.Pivot;
import vn.hotline.reporting.pivot.PivotCodes;
import vn.hotline.reporting.pivot.PivotComparison;
import vn.hotline.reporting.pivot.PivotMeasure;
import vn.hotline.reporting.pivot.PivotRequest;
import vn.hotline.reporting.pivot.PivotService;
import vn.hotline.reporting.pivot.ReadyView;
import vn.hotline.reporting.pivot.SavedViewForm;
import vn.hotline.reporting.pivot.SavedViewRow;
import vn.hotline.reporting.pivot.SavedViewService;
import vn.hotline.reporting.web.ReportingTotalsPage.Choice;

/** A table of one's own. All of its state is in the address: each choice leads to another one. */
@Named
@ViewScoped
public class ReportingPivotPage implements Serializable {

    private static final int VIEWS = 50;

    @Inject
    private PivotService service;

    @Inject
    private SavedViewService views;

    @Inject
    private PivotCodes codes;

    @Inject
    private ReportPeriods periods;

    @Inject
    private Downloads downloads;

    @Inject
    private PivotTexts words;

    @Inject
    private FigureTexts figureTexts;

    @Inject
    private Centres centres;

    @Inject
    private Places places;

    @Inject
    private CurrentUser current;

    @Inject
    private Me me;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    private Toast toast;

    private transient PivotRequest request;
    private transient PivotTable table;
    private int viewsShown = VIEWS;
    private transient Part<SavedViewRow> saved;
    private transient Drawing drawing;

    private final Map<String, String> asked = new HashMap<>();
    private String address;
    private final List<String> problems = new ArrayList<>();
    private PeriodKind kind;
    private PivotChartKind chart;
    private final TypedPeriod typed = new TypedPeriod("to");
    private final TypedPeriod typedAgainst = new TypedPeriod("againstTo");
    private String target;

    private Dimension narrowed;
    private List<String> narrowedCodes = new ArrayList<>();

    private Long viewId;
    private SavedViewForm viewForm = new SavedViewForm();

    public void open() {
        PivotAddress.Read read = PivotAddress.read(asked, usual());
        show(read.request());
        kind = ReportAddress.constant(PeriodKind.class, asked.get("kind")).orElse(PeriodKind.of(request.period()));
        chart = ReportAddress.constant(PivotChartKind.class, asked.get("chart"))
                .filter(PivotChartKind.fitting(request)::contains)
                .orElse(PivotChartKind.fitting(request).get(0));
        if (!read.unreadable().isEmpty()) {
            problems.add(texts.text("pivot.problem.unreadable", String.join(", ", read.unreadable())));
        }
        request.problems().list().stream().map(texts::of).distinct().forEach(problems::add);
    }

    private void show(PivotRequest shown) {
        request = shown;
        address = PivotAddress.pivot(shown);
        typed.show(shown.period());
        if (shown.against() != null) {
            typedAgainst.show(shown.against());
        }
    }

    /** Contacts by month and channel, of the latest year that holds any. */
    private PivotRequest usual() {
        return ReadyView.CONTACTS_BY_CHANNEL
                .request(me.getLine(), periods.latest(me.getLine(), PeriodKind.YEAR), null)
                .against(PivotComparison.NOTHING, null);
    }

    /** Read from the address again after a page was left standing. */
    private PivotRequest request() {
        if (request == null) {
            request = PivotAddress.read(ReportAddress.parameters(address), usual())
                    .request();
        }
        return request;
    }

    /** Null if the request cannot be answered. */
    public PivotTable getTable() {
        if (table == null && request().problems().isEmpty()) {
            table = new PivotTable(service.read(request()), words);
        }
        return table;
    }

    private Pivot pivot() {
        return getTable().pivot();
    }

    public List<String> getProblems() {
        return problems;
    }

    // ------------------------------------------------------------ what is chosen

    public List<Choice> getMeasures() {
        return choices(
                Arrays.asList(PivotMeasure.values()),
                one -> request().counting(one, one.events().get(0)),
                one -> one == request().measure());
    }

    public List<Choice> getEvents() {
        return choices(
                request().measure().events(),
                one -> request().counting(request().measure(), one),
                one -> one == request().event());
    }

    public boolean isSeveralEvents() {
        return request().measure().events().size() > 1;
    }

    public List<Choice> getRowChoices() {
        return choices(
                dimensions(),
                one -> request()
                        .by(
                                one,
                                one == request().columns()
                                        ? request().rows()
                                        : request().columns()),
                one -> one == request().rows());
    }

    public List<Choice> getColumnChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(
                texts.text("pivot.columns.none"),
                request().by(request().rows(), null),
                request().columns() == null));
        choices.addAll(choices(
                dimensions(),
                one -> request()
                        .by(
                                one == request().rows() && request().columns() != null
                                        ? request().columns()
                                        : request().rows(),
                                one),
                one -> one == request().columns()));
        return choices;
    }

    /** Rows as columns and columns as rows; null without columns. */
    public String getSwapUrl() {
        return request().columns() == null
                ? null
                : url(request().by(request().columns(), request().rows()));
    }

    private List<Dimension> dimensions() {
        return Dimension.of(request().measure(), request().event());
    }

    public List<Choice> getKinds() {
        return Arrays.stream(PeriodKind.values())
                .map(one -> new Choice(
                        texts.label(one),
                        kindUrl(
                                one,
                                request()
                                        .of(
                                                one == kind || one == PeriodKind.FREE
                                                        ? request().period()
                                                        : one.containing(latest()))),
                        one == kind))
                .toList();
    }

    private LocalDate latest() {
        return request().period().upTo(periods.today()).to();
    }

    public List<Choice> getPeriods() {
        List<Choice> choices = new ArrayList<>(periods.offered(request().line(), kind).stream()
                .map(one -> choice(
                        figureTexts.brief(one),
                        request().of(one),
                        one.equals(request().period())))
                .toList());
        if (choices.stream().noneMatch(Choice::chosen)) {
            choices.add(choice(figureTexts.brief(request().period()), request(), true));
        }
        return choices;
    }

    public boolean isFree() {
        return kind == PeriodKind.FREE;
    }

    public List<Choice> getComparisons() {
        return choices(
                Arrays.asList(PivotComparison.values()),
                one -> request().against(one, one == PivotComparison.CHOSEN ? chosenAgainst() : null),
                one -> one == request().comparison());
    }

    private Period chosenAgainst() {
        return request().against() == null
                ? request().period().sameOfPreviousYear()
                : request().against();
    }

    public boolean isAgainstChosen() {
        return request().comparison() == PivotComparison.CHOSEN;
    }

    public boolean isMayChooseCentre() {
        return current.may(Verb.FIGURE_CHOOSE_CENTRE);
    }

    public List<Choice> getCentreChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(
                texts.text("report.allCentres"), request().at(null), request().centreId() == null));
        for (Centre centre : centres.getAll()) {
            choices.add(choice(
                    centre.name(me.getLanguage()),
                    request().at(centre.getId()),
                    Integer.valueOf(centre.getId()).equals(request().centreId())));
        }
        return choices;
    }

    /** One for each condition: its words, and the address without it. */
    public List<Choice> getConditions() {
        return request().conditions().stream()
                .map(condition -> choice(words.condition(condition, request().line()), without(condition), true))
                .toList();
    }

    private PivotRequest without(Condition condition) {
        return request()
                .with(request().conditions().stream()
                        .filter(other -> other != condition)
                        .toList());
    }

    public List<Choice> getReadyViews() {
        return ReadyView.of(request().line()).stream()
                .map(view -> choice(
                        texts.label(view),
                        view.request(
                                request().line(), request().period(), request().centreId()),
                        false))
                .toList();
    }

    /** Those that can be opened from the menu: the ready ones, own ones and those that others share. */
    public List<Choice> getViewChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(texts.text("pivot.views.open"), address, true));
        choices.addAll(getReadyViews());
        getSaved()
                .forEach(view -> choices.add(new Choice(
                        view.own() ? view.name() : texts.text("pivot.views.of", view.name(), view.owner()),
                        viewUrl(view),
                        false)));
        return choices;
    }

    public List<Choice> getCharts() {
        return PivotChartKind.fitting(request()).stream()
                .map(one -> new Choice(texts.label(one), address + "&chart=" + one, one == chart))
                .toList();
    }

    private <T extends Labelled> List<Choice> choices(
            List<T> all, Function<T, PivotRequest> leadsTo, Function<T, Boolean> chosen) {
        return all.stream()
                .map(one ->
                        choice(texts.label(one), chosen.apply(one) ? request() : leadsTo.apply(one), chosen.apply(one)))
                .toList();
    }

    private Choice choice(String label, PivotRequest leadsTo, boolean chosen) {
        return new Choice(label, url(leadsTo), chosen);
    }

    /** A period that was chosen by its days stays so, even if it is a whole month. */
    private String url(PivotRequest other) {
        return isFree() ? kindUrl(PeriodKind.FREE, other) : PivotAddress.pivot(other);
    }

    private static String kindUrl(PeriodKind one, PivotRequest other) {
        return PivotAddress.pivot(other) + "&kind=" + one;
    }

    /** What a menu shows as chosen is the address of what is shown. */
    public String getTarget() {
        return url(request());
    }

    public void setTarget(String target) {
        this.target = target;
    }

    /** For the menu of views, none of which is what is shown. */
    public String getViewTarget() {
        return address;
    }

    public void setViewTarget(String view) {
        target = view;
    }

    /** Goes where the choice leads; a menu takes only what it offers. */
    public void follow() {
        if (target != null && target.startsWith("/reporting/pivot?")) {
            go(target);
        }
    }

    /** @throws BusinessException if it ends before it begins */
    public void showFree() {
        go(kindUrl(PeriodKind.FREE, request().of(typed.read())));
    }

    public void compareWithChosen() {
        go(url(request().against(PivotComparison.CHOSEN, typedAgainst.read())));
    }

    private static void go(String url) {
        Faces.redirect(Faces.getRequestContextPath() + url);
    }

    // ------------------------------------------------------------ narrowing

    public List<Dimension> getNarrowable() {
        return dimensions();
    }

    /** Begins with what is already narrowed. */
    public void beginNarrowing() {
        narrowed = request().conditions().isEmpty()
                ? dimensions().stream()
                        .filter(one -> !one.isOfTime())
                        .findFirst()
                        .orElseThrow()
                : request().conditions().get(0).dimension();
        chooseNarrowed();
    }

    public void chooseNarrowed() {
        narrowedCodes = request().conditions().stream()
                .filter(condition -> condition.dimension() == narrowed)
                .findFirst()
                .map(condition -> new ArrayList<>(condition.codes()))
                .orElseGet(ArrayList::new);
    }

    public List<Choice> getNarrowingCodes() {
        return narrowed == null
                ? List.of()
                : codes.offered(narrowed, request().line(), request().period()).stream()
                        .map(code -> new Choice(words.label(narrowed, request().line(), code), code, false))
                        .toList();
    }

    /** Without any code the condition goes. */
    public void narrow() {
        List<Condition> others = new ArrayList<>(request().conditions().stream()
                .filter(condition -> condition.dimension() != narrowed)
                .toList());
        if (!narrowedCodes.isEmpty()) {
            others.add(new Condition(narrowed, narrowedCodes));
        }
        go(url(request().with(others)));
    }

    // ------------------------------------------------------------ what is shown

    public String getTitle() {
        return words.title(request());
    }

    public String getDays() {
        return figureTexts.days(request().period());
    }

    public String getUnit() {
        return texts.label(request().measure().unit(request().line()));
    }

    public String getCentreName() {
        Integer centre =
                getTable() == null ? request().centreId() : pivot().request().centreId();
        return centre == null ? texts.text("report.allCentres") : centres.name(centre, me.getLanguage());
    }

    public String getRowsHead() {
        return texts.label(request().rows());
    }

    public String getColumnsHead() {
        return request().columns() == null ? "" : texts.label(request().columns());
    }

    /** What the caption of the table says. */
    public String getCaption() {
        return texts.text("pivot.caption", getTitle(), getUnit(), getDays());
    }

    public String getHead() {
        return isCutShort() ? figureTexts.upToHead(pivot().counted()) : figureTexts.head(pivot().counted());
    }

    public String getComparedHead() {
        if (pivot().compared() == null) {
            return "";
        }
        return isCutShort() ? figureTexts.upToHead(pivot().compared()) : figureTexts.head(pivot().compared());
    }

    /** Counted only as far as the period has gone. */
    private boolean isCutShort() {
        return !pivot().counted().equals(request().period());
    }

    /** What a reader has to know to read the numbers right. */
    public List<String> getNotes() {
        List<String> notes = new ArrayList<>();
        notes.add(texts.text("pivot.note.event." + request().event(), getUnit()));
        if (request().measure() == PivotMeasure.TOPICS) {
            notes.add(texts.text("pivot.note.topics"));
        } else if (request().countsSeveralTimes()) {
            notes.add(texts.text("pivot.note.several"));
        }
        if (!request().measure().isNumberOfRows()) {
            notes.add(texts.text("pivot.note.helped"));
        }
        if (pivot().since().isAfter(request().period().from())) {
            notes.add(texts.text("report.since", show.date(pivot().since())));
        }
        if (getTable().isCompared()
                && pivot().since().isAfter(pivot().compared().from())) {
            notes.add(texts.text("report.since.against", show.date(pivot().since())));
        }
        if (getTable().isCompared() && isCutShort()) {
            notes.add(texts.text("pivot.note.likeWithLike", figureTexts.days(pivot().compared())));
        }
        if (pivot().unfinished()) {
            notes.add(texts.text("pivot.note.until", show.time(pivot().until()), show.day(pivot().until())));
        }
        notes.add(texts.text("report.door"));
        return notes;
    }

    public Drawing getDrawing() {
        if (drawing == null && getTable() != null && !getTable().isBlank()) {
            drawing = new PivotCharts(getTable(), getTitle(), texts, show, places).draw(chart);
        }
        return drawing;
    }

    public String getDrawingTitle() {
        return texts.label(chart);
    }

    /** A drawing of two dimensions takes the whole width. */
    public boolean isWide() {
        return request().columns() != null && chart != PivotChartKind.MAP;
    }

    public boolean isHeat() {
        return chart == PivotChartKind.HEAT;
    }

    // ------------------------------------------------------------ views under a name

    public List<SavedViewRow> getSaved() {
        return savedViews().rows();
    }

    /** How many there are, shown or not. */
    public int getSavedCount() {
        return savedViews().all();
    }

    /** As many again. */
    public void moreViews() {
        viewsShown += VIEWS;
        saved = null;
    }

    private Part<SavedViewRow> savedViews() {
        if (saved == null) {
            saved = views.list(viewsShown);
        }
        return saved;
    }

    public String viewUrl(SavedViewRow view) {
        return PivotAddress.pivot(view.request());
    }

    public void beginSaving() {
        viewId = null;
        viewForm = new SavedViewForm();
        viewForm.setName(getTitle());
    }

    public void beginChanging(SavedViewRow view) {
        viewId = view.id();
        viewForm = views.read(view.id());
    }

    public void saveView() {
        if (viewId == null) {
            views.save(viewForm, request());
        } else {
            views.change(viewId, viewForm);
        }
        toast.sayAfterRedirect("pivot.view.saved", viewForm.getName());
        go(url(request()));
    }

    public void deleteView(SavedViewRow view) {
        views.delete(view.id());
        toast.sayAfterRedirect("pivot.view.deleted", view.name());
        go(url(request()));
    }

    // ------------------------------------------------------------ files

    public void csv() {
        downloads.csv(fileName(), this::write);
    }

    public void xlsx() {
        downloads.xlsx(fileName(), file -> {
            getTable().introduce(file, getTitle(), pivot().counted(), show);
            write(file);
        });
    }

    private String fileName() {
        return texts.text(
                "pivot.file", request().period().from(), request().period().to());
    }

    private void write(TableFile file) {
        service.exported(pivot());
        getTable().write(file, texts, getHead(), getComparedHead());
    }

    // ------------------------------------------------------------ the address

    /** Each parameter but the line, as it came. */
    public Map<String, String> getAsked() {
        return asked;
    }

    /** The line of the screen: switching it above switches the table. */
    public String getAskedLine() {
        return me.getLine().name();
    }

    public void setAskedLine(String line) {
        asked.put(PivotAddress.LINE, line);
    }

    // ------------------------------------------------------------ forms

    public TypedPeriod getTyped() {
        return typed;
    }

    public TypedPeriod getTypedAgainst() {
        return typedAgainst;
    }

    public Dimension getNarrowed() {
        return narrowed;
    }

    public void setNarrowed(Dimension narrowed) {
        this.narrowed = narrowed;
    }

    public List<String> getNarrowedCodes() {
        return narrowedCodes;
    }

    public void setNarrowedCodes(List<String> narrowedCodes) {
        this.narrowedCodes = narrowedCodes;
    }

    public SavedViewForm getViewForm() {
        return viewForm;
    }
}
