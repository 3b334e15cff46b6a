package vn.hotline.reporting.analysis.rows;

import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.counting.RowSource;
import vn.hotline.platform.db.SqlText;

/** Rows that no figure names, put together by somebody who asked: a cell of a pivot. */
public interface Selected {

    RowSource source();

    /** What it counts, in SQL: the number of rows, or a sum over them. */
    String amount();

    /** Adds its conditions to a query of the rows. */
    void narrow(SqlText sql);

    /** What was opened, for the trail. */
    Detail.Mark detail();
}
