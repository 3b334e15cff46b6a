package vn.hotline.intervention.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.worklist.WorkTab;
import vn.hotline.intervention.worklist.WorklistService;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.FilterAddress;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.Me;

/** What there is to be done in cases, by what makes it pressing. */
@Named
@ViewScoped
public class InterventionWorkPage extends GrowingList<CaseRow> {

    private static final int ROWS = 25;

    @Inject
    private WorklistService service;

    @Inject
    private ChosenTab chosen;

    @Inject
    private Me me;

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
        oneMoment.read(() -> {
            counts = service.counts(me.getLine());
            super.show();
        });
    }

    @Override
    protected Slice<CaseRow> read(Cursor after) {
        return service.list(tab, me.getLine(), after, ROWS);
    }

    public WorkTab[] getTabs() {
        return WorkTab.values();
    }

    public WorkTab getTab() {
        return tab;
    }

    public int countOf(WorkTab one) {
        return counts.get(one);
    }
}
