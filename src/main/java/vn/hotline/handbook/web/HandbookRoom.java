package vn.hotline.handbook.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.handbook.HandbookChange;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.form.Versioned;
import vn.hotline.platform.web.Toast;

/** What the pages of the handbook have in common: a list that is searched, and a form for who keeps it. */
public abstract class HandbookRoom<R, F extends Versioned> implements Serializable {

    private static final int ROWS = 25;
    private static final int CHANGES = 20;
    private static final Part<HandbookChange> NO_CHANGES = new Part<>(List.of(), 0);

    @Inject
    private Toast toast;

    private String typed;
    private List<R> rows;
    private Cursor next;

    private Long editedId;
    private F form = blank();
    private Part<HandbookChange> changes = NO_CHANGES;
    private int changesShown;

    abstract Slice<R> list(Cursor after, int limit);

    abstract F blank();

    abstract F read(long id);

    abstract void create(F entry);

    abstract void change(long id, F entry);

    abstract Part<HandbookChange> history(long id, int limit);

    abstract String nameOf(F entry);

    /** Where the page is opened anew. */
    abstract String address();

    public void show() {
        rows = new ArrayList<>();
        next = null;
        more();
    }

    public void more() {
        Slice<R> slice = list(next, ROWS);
        rows.addAll(slice.rows());
        next = slice.next();
    }

    public void add() {
        editedId = null;
        changes = NO_CHANGES;
        form = blank();
    }

    public void edit(long id) {
        form = read(id);
        editedId = id;
        changesShown = CHANGES;
        changes = history(id, changesShown);
    }

    public String save() {
        if (editedId == null) {
            create(form);
        } else {
            change(editedId, form);
        }
        toast.sayAfterRedirect("handbook.saved", nameOf(form));
        return address() + "?faces-redirect=true";
    }

    /** As many again. */
    public void moreChanges() {
        changesShown += CHANGES;
        changes = history(editedId, changesShown);
    }

    public List<R> getRows() {
        return rows;
    }

    public boolean isMoreRows() {
        return next != null;
    }

    public Long getEditedId() {
        return editedId;
    }

    public F getForm() {
        return form;
    }

    public List<HandbookChange> getChanges() {
        return changes.rows();
    }

    /** How many there are, shown or not. */
    public int getChangeCount() {
        return changes.all();
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
