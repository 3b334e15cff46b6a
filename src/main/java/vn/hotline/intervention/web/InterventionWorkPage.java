package vn.hotline.intervention.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.worklist.WorkTab;
import vn.hotline.intervention.worklist.WorklistService;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.FilterAddress;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;

/** What there is to be done in cases, by what makes it pressing. */
@Named
@ViewScoped
public class InterventionWorkPage extends GrowingList<CaseRow> {

    private static final int ROWS = 25;
    private static final int MOST = 500;
    private static final List<Integer> DAYS = List.of(3, 7, 14, 30);

    @Inject
    private WorklistService service;

    @Inject
    private ChosenTab chosen;

    @Inject
    private Me me;

    @Inject
    private WorkBulk bulk;

    @Inject
    private Texts texts;

    @Inject
    private OneMoment oneMoment;

    private WorkTab tab;
    private Map<WorkTab, Integer> counts = Map.of();

    @PostConstruct
    void open() {
        WorkTab usual = me.may(Verb.CASE_SUPERVISE) ? WorkTab.OVERDUE : WorkTab.MINE;
        tab = chosen.choose(FilterAddress.constant(WorkTab.class, "tab"), usual);
        show();
    }

    /** Where the list stands. */
    public String getAddress() {
        return new FilterAddress().with("tab", tab).of("/intervention/work");
    }

    /** From the beginning, with the numbers of all tabs at the same moment. */
    @Override
    public void show() {
        bulk.forget();
        oneMoment.read(() -> {
            counts = service.counts(me.getLine(), chosen.getQuietDays());
            super.show();
        });
    }

    @Override
    protected Slice<CaseRow> read(Cursor after) {
        Slice<CaseRow> slice = service.list(tab, me.getLine(), chosen.getQuietDays(), after, ROWS);
        bulk.knows(slice.rows());
        return slice;
    }

    /**
     * Marks all cases of the tab, shown or not.
     *
     * @throws BusinessException if there are more than can be done while somebody waits
     */
    public void markAll() {
        Slice<CaseRow> all = service.list(tab, me.getLine(), chosen.getQuietDays(), null, MOST);
        if (all.next() != null) {
            throw new BusinessException("worklist.tooMany", MOST);
        }
        bulk.markAll(all.rows());
    }

    /** Opens the dialog that asks what to do with the marked cases. */
    public void ask() {
        // the marks have come with it
    }

    public void give() {
        bulk.give();
        show();
    }

    public void putOff() {
        bulk.putOff();
        show();
    }

    public void addNote() {
        bulk.addNote();
        show();
    }

    public WorkBulk getBulk() {
        return bulk;
    }

    /** Whether this person may give cases to others. */
    public boolean isGiving() {
        return me.may(Verb.CASE_ASSIGN);
    }

    public WorkTab[] getTabs() {
        return WorkTab.values();
    }

    public WorkTab getTab() {
        return tab;
    }

    /** What a tab is called. */
    public String labelOf(WorkTab one) {
        return one == WorkTab.QUIET ? texts.text("worklist.quiet", chosen.getQuietDays()) : texts.label(one);
    }

    /** For how many days, to choose from. */
    public List<Integer> getDayChoices() {
        return DAYS;
    }

    public int getQuietDays() {
        return chosen.getQuietDays();
    }

    public void setQuietDays(int days) {
        chosen.setQuietDays(days);
    }

    public int countOf(WorkTab one) {
        return counts.get(one);
    }
}
