package vn.hotline.demo;

import static vn.hotline.demo.Totals.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The totals of 2021, 2022 and 2023. What was published is marked in {@code src/docs/demo-data.md}; the rest is chosen
 * so that it looks like the years whose numbers are known.
 */
final class PublishedYears {

    static final String CHILD = "CHILD_PROTECTION";
    static final String TRAFFICKING = "TRAFFICKING";
    static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);
    private static final LocalDate NINE_MONTHS = LocalDate.of(2023, 9, 30);

    private PublishedYears() {}

    static List<Totals> all() {
        return List.of(
                new Totals(
                        CHILD,
                        FIRST_DAY,
                        endOf(2021),
                        507_861,
                        1_651,
                        22_681,
                        11_447,
                        counts(
                                "VIOLENCE 625, SEXUAL_ABUSE 230, EXPLOITATION 95, TRAFFICKING 18, NEGLECT 62, CUSTODY 58,"
                                        + " RIGHTS 39, HARDSHIP 48, LEGAL_PAPERS 22, ACCIDENT_LOST 25, OTHER 35"),
                        counts("PHONE 1033, PRESS_SOCIAL 194, OFFICIAL_LETTER 9, PETITION 21"),
                        0,
                        true),
                new Totals(
                        CHILD,
                        startOf(2022),
                        endOf(2022),
                        368_346,
                        9_679,
                        17_490,
                        8_722,
                        counts(
                                "VIOLENCE 888, EXPLOITATION 215, SEXUAL_ABUSE 170, TRAFFICKING 33, NEGLECT 44, CUSTODY 47,"
                                        + " RIGHTS 44, OTHER 119, UNKNOWN 1"),
                        counts("PHONE 1236, APP 34, ZALO 52, PRESS_SOCIAL 196, OFFICIAL_LETTER 14, PETITION 23,"
                                + " IN_PERSON 6"),
                        0,
                        true),
                new Totals(
                        CHILD,
                        startOf(2023),
                        NINE_MONTHS,
                        238_500,
                        950,
                        10_230,
                        4_916,
                        counts(
                                "VIOLENCE 455, SEXUAL_ABUSE 132, EXPLOITATION 74, TRAFFICKING 13, NEGLECT 36, CUSTODY 33,"
                                        + " RIGHTS 27, HARDSHIP 26, LEGAL_PAPERS 11, ACCIDENT_LOST 12, OTHER 26"),
                        counts("PHONE 690, APP 14, ZALO 20, PRESS_SOCIAL 98, OFFICIAL_LETTER 8, PETITION 12,"
                                + " IN_PERSON 3"),
                        0,
                        true),
                new Totals(
                        CHILD,
                        NINE_MONTHS.plusDays(1),
                        LAST_DAY,
                        323_615 - 238_500,
                        1_313 - 950,
                        3_480,
                        1_678,
                        counts("VIOLENCE 158, SEXUAL_ABUSE 45, EXPLOITATION 26, TRAFFICKING 4, NEGLECT 12, CUSTODY 11,"
                                + " RIGHTS 9, HARDSHIP 9, LEGAL_PAPERS 4, ACCIDENT_LOST 4, OTHER 10"),
                        counts("PHONE 238, APP 5, ZALO 7, PRESS_SOCIAL 34, OFFICIAL_LETTER 3, PETITION 4, IN_PERSON 1"),
                        0,
                        true),
                trafficking(FIRST_DAY, endOf(2021), 1_985, 283, 42, 58),
                trafficking(startOf(2022), endOf(2022), 1_640, 286, 54, 66),
                trafficking(startOf(2023), NINE_MONTHS, 980, 224, 44, 49),
                trafficking(NINE_MONTHS.plusDays(1), LAST_DAY, 333, 77, 15, 18));
    }

    /** For load tests: the two years after the published ones, in the pattern of 2022, so many contacts in all. */
    static List<Totals> extrapolated(long contacts) {
        List<Totals> extra = new ArrayList<>();
        if (contacts > 0) {
            double factor = contacts / 2.0 / 380_000;
            for (int year = LAST_DAY.getYear() + 1; year <= LAST_DAY.getYear() + 2; year++) {
                for (Totals pattern : all()) {
                    if (pattern.from().equals(startOf(2022))) {
                        extra.add(pattern.scaled(startOf(year), endOf(year), factor));
                    }
                }
            }
        }
        return extra;
    }

    /** On this line every call is recorded and every case is handed on. */
    private static Totals trafficking(
            LocalDate from, LocalDate to, int information, int inDepth, int cases, int victims) {
        return new Totals(
                TRAFFICKING,
                from,
                to,
                information + inDepth + cases,
                0,
                information,
                inDepth,
                counts("TRAFFICKING " + cases),
                counts("PHONE " + cases),
                victims,
                false);
    }

    private static LocalDate startOf(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
