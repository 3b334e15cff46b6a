package vn.hotline.admin.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;
import vn.hotline.platform.work.FailingWork;
import vn.hotline.platform.work.WorkRow;

/** Work in the background that fails, and a way to have it tried again. */
@Named
@ViewScoped
public class AdminWorkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private FailingWork failing;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    private List<WorkRow> rows;

    @PostConstruct
    public void show() {
        rows = failing.list();
    }

    public void tryNow(WorkRow row) {
        failing.tryNow(row.kind(), row.id());
        toast.say("work.tryNow.done");
        show();
    }

    public String nameOf(WorkRow row) {
        return texts.text("WorkKind." + row.kind());
    }

    public List<WorkRow> getRows() {
        return rows;
    }
}
