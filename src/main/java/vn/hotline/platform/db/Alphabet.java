package vn.hotline.platform.db;

/** The order of the Vietnamese alphabet in queries: that of {@link vn.hotline.kernel.VietnameseOrder}. */
public final class Alphabet {

    private static final String COLLATION = "utf8mb4_uca1400_vietnamese_as_ci";

    private Alphabet() {}

    /** A column in JPQL as it is sorted by and compared with others in a list. */
    public static String sql(String column) {
        return "collate(" + column + " as " + COLLATION + ")";
    }
}
