package vn.hotline.platform.web;

/** A feature tells the navigation how much waits at its station for the person who looks. */
public interface StationCount {

    /** @param overdue whether something among it is late */
    record Waiting(int count, boolean overdue) {
        public static final Waiting NOTHING = new Waiting(0, false);
    }

    Page page();

    Waiting waiting();
}
