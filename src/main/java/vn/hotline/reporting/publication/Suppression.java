package vn.hotline.reporting.publication;

/** Placeholder */
public final class Suppression {
    private Suppression() {}

    static boolean isSmall(Long value) {
        return value != null && value > 0 && value < 5;
    }
}
