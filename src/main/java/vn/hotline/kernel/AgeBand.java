package vn.hotline.kernel;

/** Ages as reports group them. Children are under 16, minors among the victims of trafficking under 18. */
public enum AgeBand implements Labelled {
    AGE_0_3(3),
    AGE_4_6(6),
    AGE_7_10(10),
    AGE_11_14(14),
    AGE_15(15),
    AGE_16_17(17),
    AGE_18(Integer.MAX_VALUE),
    UNKNOWN(null);

    private final Integer last;

    AgeBand(Integer last) {
        this.last = last;
    }

    /** @param years in whole years, or null if unknown */
    public static AgeBand of(Integer years) {
        if (years != null) {
            for (AgeBand band : values()) {
                if (band.last != null && years <= band.last) {
                    return band;
                }
            }
        }
        return UNKNOWN;
    }

    /** The same in SQL: the name of the band. */
    public static String sql(String years) {
        StringBuilder sql = new StringBuilder("case");
        for (AgeBand band : values()) {
            if (band.last != null) {
                sql.append(" when ").append(years).append(" <= ").append(band.last);
                sql.append(" then '").append(band.name()).append("'");
            }
        }
        return sql.append(" else '").append(UNKNOWN.name()).append("' end").toString();
    }
}
