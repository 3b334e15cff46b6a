package vn.hotline.quality.review;

/** Scores are kept in thousandths and told in points of a hundred. */
public final class Points {

    private static final double ONE = 10.0;

    private Points() {}

    /** @param thousandths null for none */
    public static Integer of(Integer thousandths) {
        return thousandths == null ? null : mean(thousandths, 1);
    }

    /** Of several scores, rounded once. @param sum in thousandths */
    public static int mean(long sum, long count) {
        return (int) Math.round(sum / ONE / count);
    }
}
