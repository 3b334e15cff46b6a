package vn.hotline.deadline.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import vn.hotline.deadline.clock.BreachForm;
import vn.hotline.deadline.clock.ClockFilter;
import vn.hotline.deadline.clock.ClockRow;
import vn.hotline.deadline.clock.ClockScope;
import vn.hotline.deadline.clock.ClockService;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Lateness;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.FilterAddress;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Page;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;

/** All that is due by law in the centre, that which ends first before all else. */
@Named
@ViewScoped
public class DeadlineListPage extends GrowingList<ClockRow> {

    private static final int ROWS = 25;

    @Inject
    private ClockService service;

    @Inject
    private CurrentUser current;

    @Inject
    private Me me;

    @Inject
    private Show show;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    private ClockScope scope = ClockScope.DUE;
    private boolean mine;
    private Instant now;
    private ClockRow chosen;
    private String reason;
    private BreachForm breach = new BreachForm();

    @PostConstruct
    void open() {
        if (FilterAddress.has("scope")) {
            scope = FilterAddress.constant(ClockScope.class, "scope");
        }
        scope = scope == null ? ClockScope.DUE : scope;
        mine = FilterAddress.flag("mine", !isSupervising());
        show();
    }

    /** Where the list stands with these filters. */
    public String getAddress() {
        return new FilterAddress()
                .with("scope", scope, ClockScope.DUE)
                .with("mine", mine, !isSupervising())
                .of("/deadline/list");
    }

    @Override
    protected Slice<ClockRow> read(Cursor after) {
        now = current.stamp().at();
        return service.list(new ClockFilter(me.getLine(), scope, mine), after, ROWS);
    }

    public void choose(ClockRow row) {
        chosen = row;
        reason = null;
        breach = row.breached() ? service.breach(row.id()) : new BreachForm();
    }

    public String pause() {
        service.pause(chosen.id(), reason);
        toast.sayAfterRedirect("clock.paused", chosen.number());
        return here();
    }

    public void resume(ClockRow row) {
        service.resume(row.id());
        toast.say("clock.resumed", row.number());
        show();
    }

    public String explain() {
        service.explain(chosen.id(), breach);
        toast.sayAfterRedirect("clock.explained", chosen.number());
        return here();
    }

    /** The list anew, as it is filtered. */
    private String here() {
        return "/deadline/list?faces-redirect=true&scope=" + scope + "&mine=" + mine;
    }

    /** That it was kept, how late it was, that it stands still, or how long is left. */
    public String textOf(ClockRow row) {
        if (row.paused()) {
            return texts.label(row.status());
        }
        return switch (row.state(now)) {
            case MET -> texts.text("case.deadline.met");
            case MISSED -> texts.text("case.deadline.missed", show.span(Duration.between(row.due(), row.met())));
            default -> row.status().isOpen() ? show.due(row.due()) : texts.label(row.status());
        };
    }

    /** As the clock tag calls it; what was stopped is not counted down. */
    public String wordOf(ClockRow row) {
        return row.status().isOpen() || row.met() != null ? row.word(now) : Lateness.MISSED.getWord();
    }

    /** Where its record is read. */
    public String linkOf(ClockRow row) {
        return Page.linkTo(row.recordKind(), row.recordId());
    }

    public boolean isSupervising() {
        return me.may(Verb.CLOCK_PAUSE);
    }

    /** Whether this person may let it stand still, and the law allows it. */
    public boolean mayPause(ClockRow row) {
        return isSupervising()
                && row.pausable()
                && row.counted() != null
                && row.due().isAfter(now);
    }

    public boolean mayResume(ClockRow row) {
        return isSupervising() && row.paused();
    }

    /** Whether this person may say why it was missed. */
    public boolean mayExplain(ClockRow row) {
        return row.breached() && (isSupervising() || current.get().userId().equals(row.ledBy()));
    }

    public ClockScope[] getScopes() {
        return ClockScope.values();
    }

    public ClockScope getScope() {
        return scope;
    }

    public void setScope(ClockScope scope) {
        this.scope = scope;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public ClockRow getChosen() {
        return chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public BreachForm getBreach() {
        return breach;
    }
}
