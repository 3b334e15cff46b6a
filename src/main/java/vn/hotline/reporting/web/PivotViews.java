package vn.hotline.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Part;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;
import vn.hotline.reporting.analysis.pivot.SavedViewForm;
import vn.hotline.reporting.analysis.pivot.SavedViewRow;
import vn.hotline.reporting.analysis.pivot.SavedViewService;

/** Pivots under a name, beside the one that is shown: those that come with the system, own ones and shared ones. */
@Named("pivotViews")
@ViewScoped
public class PivotViews implements Serializable {

    private static final int AT_ONCE = 50;

    @Inject
    private SavedViewService service;

    @Inject
    private ReportingPivotPage page;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    private int shown = AT_ONCE;
    private transient Part<SavedViewRow> saved;
    private Long id;
    private SavedViewForm form = new SavedViewForm();

    /** Those that can be opened from the menu: the ready ones, own ones and those that others share. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(texts.text("pivot.views.open"), page.address(), true));
        choices.addAll(page.getChoices().readyViews());
        getSaved()
                .forEach(view -> choices.add(new Choice(
                        view.own() ? view.name() : texts.text("pivot.views.of", view.name(), view.owner()),
                        url(view),
                        false)));
        return choices;
    }

    /** For the menu of views, none of which is what is shown. */
    public String getTarget() {
        return page.address();
    }

    public void setTarget(String target) {
        page.setTarget(target);
    }

    public List<SavedViewRow> getSaved() {
        return saved().rows();
    }

    /** How many there are, shown or not. */
    public int getCount() {
        return saved().all();
    }

    /** As many again. */
    public void more() {
        shown += AT_ONCE;
        saved = null;
    }

    private Part<SavedViewRow> saved() {
        if (saved == null) {
            saved = service.list(shown);
        }
        return saved;
    }

    public String url(SavedViewRow view) {
        return PivotAddress.pivot(view.request());
    }

    public void beginSaving() {
        id = null;
        form = new SavedViewForm();
        form.setName(page.getShown().getTitle());
    }

    public void beginChanging(SavedViewRow view) {
        id = view.id();
        form = service.read(view.id());
    }

    public void save() {
        if (id == null) {
            service.save(form, page.request());
        } else {
            service.change(id, form);
        }
        toast.sayAfterRedirect("pivot.view.saved", form.getName());
        page.show(page.request());
    }

    public void delete(SavedViewRow view) {
        service.delete(view.id());
        toast.sayAfterRedirect("pivot.view.deleted", view.name());
        page.show(page.request());
    }

    public SavedViewForm getForm() {
        return form;
    }
}
