package vn.hotline.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of a year with both comparisons, beside counting the same contacts in the database. */
final class TotalsTimes {

    private static final int LIMIT = 50;
    private static final Pattern BY_CHANNEL =
            Pattern.compile("\"code\":\"contacts\\.channel\\.(\\w+)\"[^{}]*\"value\":(\\d+)");

    private final HotlineProgram program;
    private final Options options;
    private final SplittableRandom random = new SplittableRandom(2022);

    TotalsTimes(HotlineProgram program, Options options) {
        this.program = program;
        this.options = options;
    }

    void measure(Report report) throws Exception {
        report.section("Period totals of a year with both comparisons");
        try (ApiConnection api = new ApiConnection(program.address(), program.token());
                Connection database = program.connectAsOwner()) {
            LocalDate year = LocalDate.of(2022, 1, 1);
            Samples calendar = Samples.of(options.times(100), options.times(400), i -> totals(api, year));
            Samples anyDays = Samples.of(options.times(20), options.times(200), i -> totals(api, anyYear()));
            Map<String, Long> reported = byChannel(totals(api, year));
            Samples counting = Samples.of(1, options.times(20), i -> {
                for (int back = 0; back < 2; back++) {
                    count(database, year.minusYears(back));
                }
            });
            Map<String, Long> counted = count(database, year);
            report.row("the year 2022 by the interface", calendar, LIMIT);
            report.row("365 days from any day by the interface", anyDays, LIMIT);
            report.row("GROUP BY over the contacts of two of the years by JDBC", counting.toString());
            report.row(
                    "the second beside the first, p50",
                    String.format(Locale.ROOT, "%.0f times", counting.percentile(50) / calendar.percentile(50)));
            report.row(
                    "contacts of 2022 by channel, both ways",
                    "%,d"
                            .formatted(counted.values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum()),
                    "the same",
                    reported.equals(counted));
        }
    }

    private LocalDate anyYear() {
        return LocalDate.of(2022, 1, 1).plusDays(random.nextInt(365));
    }

    private static String totals(ApiConnection api, LocalDate from) throws Exception {
        return api.get("/api/v1/reports/period-totals?line=CHILD_PROTECTION&compare=previous-year,previous-period&from="
                + from + "&to=" + from.plusYears(1).minusDays(1));
    }

    private static Map<String, Long> byChannel(String answer) {
        Map<String, Long> amounts = new TreeMap<>();
        Matcher figure = BY_CHANNEL.matcher(answer);
        while (figure.find()) {
            long amount = Long.parseLong(figure.group(2));
            if (amount > 0) {
                amounts.put(figure.group(1).toUpperCase(Locale.ROOT), amount);
            }
        }
        return amounts;
    }

    private static Map<String, Long> count(Connection database, LocalDate from) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select channel, level, count(*) from contact"
                + " where line = 'CHILD_PROTECTION' and received_day between ? and ? and status <> 'DRAFT'"
                + " group by channel, level")) {
            query.setObject(1, from);
            query.setObject(2, from.plusYears(1).minusDays(1));
            Map<String, Long> amounts = new TreeMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    amounts.merge(row.getString(1), row.getLong(3), Long::sum);
                }
            }
            return amounts;
        }
    }
}
