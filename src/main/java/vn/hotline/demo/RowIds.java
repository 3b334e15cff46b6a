package vn.hotline.demo;

/** The ids of a day: days are made side by side, so each has a range of its own. */
final class RowIds {

    private long nextRow;
    private final long endOfRows;
    private long nextContact;
    private long nextCase;

    RowIds(long firstRow, long endOfRows, long firstContact, long firstCase) {
        this.nextRow = firstRow;
        this.endOfRows = endOfRows;
        this.nextContact = firstContact;
        this.nextCase = firstCase;
    }

    long row() {
        if (nextRow == endOfRows) {
            throw new IllegalStateException("a day has more rows than ids were kept for");
        }
        return nextRow++;
    }

    long contact() {
        return nextContact++;
    }

    long caseId() {
        return nextCase++;
    }
}
