package vn.hotline.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.export.TableFile;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;
import vn.hotline.reporting.analysis.pivot.PivotComparison;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.analysis.pivot.PivotService;
import vn.hotline.reporting.analysis.pivot.ReadyView;
import vn.hotline.reporting.figures.totals.PeriodKind;
import vn.hotline.reporting.figures.totals.ReportPeriods;

/** A table of one's own. All of its state is in the address: each choice leads to another one. */
@Named
@ViewScoped
public class ReportingPivotPage implements Serializable {

    @Inject
    private PivotService service;

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
    private CurrentUser current;

    @Inject
    private Me me;

    private transient PivotRequest request;
    private transient PivotChoices choices;
    private transient PivotTable table;
    private transient ShownPivot shown;

    private final Map<String, String> asked = new HashMap<>();
    private String address;
    private List<String> problems = List.of();
    private PeriodKind kind;
    private PivotChartKind chart;
    private final TypedPeriod typed = new TypedPeriod("to");
    private final TypedPeriod typedAgainst = new TypedPeriod("againstTo");
    private String target;

    public void open() {
        PivotAddress.Read read = PivotAddress.read(asked, usual());
        request = read.request();
        address = PivotAddress.pivot(request);
        typed.show(request.period());
        if (request.against() != null) {
            typedAgainst.show(request.against());
        }
        kind = ReportAddress.constant(PeriodKind.class, asked.get("kind")).orElse(PeriodKind.of(request.period()));
        chart = PivotChartKind.of(request, asked.get("chart"));
        problems = read.problems(figureTexts.words());
    }

    /** Contacts by month and channel, of the latest year that holds any. */
    private PivotRequest usual() {
        return ReadyView.CONTACTS_BY_CHANNEL
                .request(me.getLine(), periods.latest(me.getLine(), PeriodKind.YEAR), null)
                .against(PivotComparison.NOTHING, null);
    }

    /** Read from the address again after a page was left standing. */
    PivotRequest request() {
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

    public ShownPivot getShown() {
        if (shown == null) {
            shown = words.shown(getTable(), request(), chart);
        }
        return shown;
    }

    public List<String> getProblems() {
        return problems;
    }

    // ------------------------------------------------------------ what is chosen

    public PivotChoices getChoices() {
        if (choices == null) {
            choices = new PivotChoices(
                    request(),
                    kind,
                    periods.today(),
                    periods.offered(request().line(), kind),
                    current.may(Verb.FIGURE_CHOOSE_CENTRE) ? centres.getAll() : List.of(),
                    chart,
                    figureTexts.words());
        }
        return choices;
    }

    public List<Choice> getConditions() {
        return getChoices().conditions(words);
    }

    public boolean isAgainstChosen() {
        return request().comparison() == PivotComparison.CHOSEN;
    }

    /** What a menu shows as chosen is the address of what is shown. */
    public String getTarget() {
        return getChoices().url(request());
    }

    public void setTarget(String target) {
        this.target = target;
    }

    /** As it is, whatever of it was chosen by days. */
    String address() {
        return address;
    }

    /** Goes where the choice leads; a menu takes only what it offers. */
    public void follow() {
        if (target != null && target.startsWith("/reporting/pivot?")) {
            ReportAddress.go(target);
        }
    }

    /** @throws BusinessException if it ends before it begins */
    public void showFree() {
        ReportAddress.go(PivotChoices.url(PeriodKind.FREE, request().of(typed.read())));
    }

    /** @throws BusinessException if it ends before it begins */
    public void compareWithChosen() {
        show(request().against(PivotComparison.CHOSEN, typedAgainst.read()));
    }

    /** Goes to another table. */
    void show(PivotRequest other) {
        ReportAddress.go(getChoices().url(other));
    }

    // ------------------------------------------------------------ files

    public void csv() {
        downloads.csv(getShown().fileName(), this::write);
    }

    public void xlsx() {
        downloads.xlsx(getShown().fileName(), file -> {
            getShown().introduce(file);
            write(file);
        });
    }

    private void write(TableFile file) {
        service.exported(getTable().pivot());
        getShown().write(file);
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

    public TypedPeriod getTyped() {
        return typed;
    }

    public TypedPeriod getTypedAgainst() {
        return typedAgainst;
    }
}
