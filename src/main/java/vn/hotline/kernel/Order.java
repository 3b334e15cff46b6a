package vn.hotline.kernel;

import java.io.Serializable;

/** How a list is sorted: by which of its columns, and which way. */
public record Order<C extends Enum<C> & SortColumn>(C column, boolean descending) implements Serializable {

    /** The way people mean it who choose a column. */
    public static <C extends Enum<C> & SortColumn> Order<C> by(C column) {
        return new Order<>(column, column.isLargestFirst());
    }

    /** Choosing a column again turns it round. */
    public Order<C> choosing(C chosen) {
        return chosen == column ? new Order<>(column, !descending) : by(chosen);
    }
}
