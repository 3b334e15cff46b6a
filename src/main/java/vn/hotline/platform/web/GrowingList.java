package vn.hotline.platform.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;

/** A list on a page: its first rows, and further ones as long as somebody asks for more ({@code t:more}). */
public abstract class GrowingList<R> implements Serializable {

    private List<R> rows = List.of();
    private Cursor next;

    /** @param after the last row shown, or null for the first rows */
    protected abstract Slice<R> read(Cursor after);

    /** From the beginning. */
    public void show() {
        rows = new ArrayList<>();
        next = null;
        more();
    }

    public void more() {
        Slice<R> slice = read(next);
        rows.addAll(slice.rows());
        next = slice.next();
    }

    public List<R> getRows() {
        return rows;
    }

    public boolean isMoreRows() {
        return next != null;
    }
}
