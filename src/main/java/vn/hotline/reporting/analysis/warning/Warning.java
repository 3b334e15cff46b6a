package vn.hotline.reporting.analysis.warning;

import vn.hotline.platform.counting.Figure;

/** A figure that departs from its usual level. */
public record Warning(Figure figure, long observed, UsualLevel usual, MonthlyCourse course) {

    public boolean rise() {
        return observed > usual.mean();
    }

    public double z() {
        return usual.z(observed);
    }
}
