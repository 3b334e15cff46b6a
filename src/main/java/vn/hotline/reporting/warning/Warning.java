package vn.hotline.reporting.warning;

import vn.hotline.reporting.Figure;

/** A figure that departs from its usual level. */
public record Warning(Figure figure, long observed, UsualLevel usual, MonthlyCourse course) {

    public boolean rise() {
        return observed > usual.mean();
    }

    public double z() {
        return usual.z(observed);
    }
}
