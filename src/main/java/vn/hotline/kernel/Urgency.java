package vn.hotline.kernel;

/** How soon somebody must act. There is no default: the operator says it. */
public enum Urgency implements Labelled {
    NORMAL,
    HIGH,
    EMERGENCY;

    public boolean isGraverThan(Urgency other) {
        return compareTo(other) > 0;
    }
}
