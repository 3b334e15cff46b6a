package vn.hotline.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.export.TableFile;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.PeriodKind;
import vn.hotline.reporting.figures.totals.ReportExport;
import vn.hotline.reporting.figures.totals.ReportPeriods;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.figures.totals.TotalsService;

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
    private ReportDrafts drafts;

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

    private final Map<String, String> asked = new HashMap<>();
    private TotalsChoice chosen;
    private final TypedPeriod typed = new TypedPeriod("to");
    private final TypedPeriod typedAgainst = new TypedPeriod("againstTo");
    private String target;

    private transient Totals totals;
    private transient TotalsTables tables;
    private transient TotalsChoices choices;

    public void open() {
        chosen = TotalsChoice.read(asked, me.getLine(), line -> periods.latest(line, PeriodKind.YEAR));
        asked.putAll(chosen.parameters());
        typed.show(chosen.period());
        if (chosen.isAgainstChosen()) {
            typedAgainst.show(chosen.against());
        }
        totals();
    }

    /** Read again after a page was left standing. */
    private Totals totals() {
        if (totals == null) {
            totals = service.totals(chosen.request());
        }
        return totals;
    }

    public TotalsTables getTables() {
        if (tables == null) {
            tables = new TotalsTables(totals(), words.words(), chosen.compare());
        }
        return tables;
    }

    // ------------------------------------------------------------ what is chosen

    public TotalsChoices getChoices() {
        if (choices == null) {
            choices = TotalsChoices.of(
                    chosen,
                    periods.today(),
                    periods.offered(getLine(), chosen.kind()),
                    getTables().comparedName(),
                    isMayChooseCentre() ? centres.getAll() : List.of(),
                    words.words());
        }
        return choices;
    }

    public boolean isFree() {
        return chosen.kind() == PeriodKind.FREE;
    }

    public boolean isAgainstChosen() {
        return chosen.isAgainstChosen();
    }

    public boolean isMayChooseCentre() {
        return current.may(Verb.FIGURE_CHOOSE_CENTRE);
    }

    /** A report is about all centres. */
    public boolean isMayDraft() {
        return current.may(Verb.REPORT_KEEP);
    }

    /** The address of what is shown, or of what was chosen from a list instead. */
    public String getTarget() {
        return chosen.url();
    }

    public void setTarget(String target) {
        this.target = target;
    }

    /** Goes where the choice leads; only what is offered is followed. */
    public void follow() {
        if (getChoices().offer(target)) {
            ReportAddress.go(target);
        }
    }

    /** @throws BusinessException if it ends before it begins */
    public void showFree() {
        ReportAddress.go(chosen.of(PeriodKind.FREE, typed.read()).url());
    }

    /** @throws BusinessException if it ends before it begins */
    public void compareWithChosen() {
        ReportAddress.go(
                chosen.comparedWith(Comparison.CHOSEN, typedAgainst.read()).url());
    }

    // ------------------------------------------------------------ what is shown

    public String getCentreName() {
        return words.centre(totals().request().centreId());
    }

    /** Drafts the report of the period shown, or opens the draft that there is. */
    public String draft() {
        return drafts.open(getLine(), chosen.period());
    }

    // ------------------------------------------------------------ files

    public void csv() {
        downloads.csv(getTables().fileName(), this::write);
    }

    public void xlsx() {
        downloads.xlsx(getTables().fileName(), file -> {
            getTables().introduce(file);
            write(file);
        });
    }

    private void write(TableFile file) {
        export.exported(totals());
        getTables().write(file);
    }

    // ------------------------------------------------------------ the address

    /** Each parameter but the line, as it came; then as it was understood. */
    public Map<String, String> getAsked() {
        return asked;
    }

    /** The line of the screen: switching it above switches the report. */
    public String getAskedLine() {
        return me.getLine().name();
    }

    public void setAskedLine(String askedLine) {
        asked.put("line", askedLine);
    }

    public Helpline getLine() {
        return chosen.line();
    }

    public TypedPeriod getTyped() {
        return typed;
    }

    public TypedPeriod getTypedAgainst() {
        return typedAgainst;
    }
}
