package vn.hotline.demo;

/** Days are made side by side; each learns here how many numbers all days before it took. */
final class DayNumbers {

    private int next;
    private RowIds.Taken taken = RowIds.Taken.NONE;

    /**
     * Waits until every day before has told how many it takes.
     *
     * @param day its place among all days, from 0
     */
    synchronized RowIds.Taken take(int day, RowIds.Taken takes) throws InterruptedException {
        while (next != day) {
            wait();
        }
        RowIds.Taken before = taken;
        taken = taken.and(takes);
        next++;
        notifyAll();
        return before;
    }
}
