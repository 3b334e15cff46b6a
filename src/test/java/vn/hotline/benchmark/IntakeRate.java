package vn.hotline.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import vn.hotline.benchmark.PlainRows.Extent;

/** Contacts from programs at eight connections, each on the disk before its answer. */
final class IntakeRate {

    private static final int CONNECTIONS = 8;
    private static final int LEAST = 750;
    private static final int LIMIT = 25;
    private static final double PEER = 246;

    private final HotlineProgram program;
    private final Options options;
    /** A fresh server compiles its code for the better part of a minute, on the processors it should work with. */
    private final int compiling;

    private final int warmUp;
    private final int seconds;

    IntakeRate(HotlineProgram program, Options options) {
        this.program = program;
        this.options = options;
        compiling = options.quick() ? 3 : 40;
        warmUp = options.quick() ? 2 : 5;
        seconds = options.quick() ? 4 : 20;
    }

    void measure(Report report) throws Exception {
        report.section("POST /api/v1/contacts, 8 connections, each a new number");
        checkDurability(report);
        load(compiling, 0, Invented::recorded, true, new long[CONNECTIONS]);
        double recorded =
                post(report, "recorded: level, narrative, caller, child, Idempotency-Key", Invented::recorded, true);
        post(report, "recorded, without Idempotency-Key", Invented::recorded, false);
        post(report, "dismissed: disposition, caller's number, Idempotency-Key", Invented::dismissed, true);
        compare(report, "only the contacts' own rows by plain JDBC", Extent.ITS_OWN_ROW, recorded);
        compare(
                report,
                "all their rows but the figures' by plain JDBC, one transaction each",
                Extent.ALL_ROWS_BUT_FIGURES,
                recorded);
        report.row(
                "the first beside Aselo's service, new number 128/s, known number 246/s (on a machine of this size)",
                String.format(Locale.ROOT, "%.1f and %.1f times", recorded / 128, recorded / PEER),
                "3 times the better one",
                recorded >= 3 * PEER);
        compareReadModel(report);
    }

    /** The same rows with and without the read model's, by turns, while the server folds. */
    private void compareReadModel(Report report) throws Exception {
        report.section("Intake with the read model of the figures beside intake without it");
        PlainRows rows = new PlainRows(program);
        int half = Math.max(2, seconds / 4);
        for (int savers : List.of(1, 8, 32)) {
            double without = 0;
            double with = 0;
            for (int turn = 0; turn < 4; turn++) {
                without += rows.insert(Extent.ALL_ROWS_BUT_FIGURES, savers, 2, half)
                        .rate();
                with += rows.insert(Extent.ALL_ROWS, savers, 2, half).rate();
            }
            report.row(
                    savers + " savers: without, with, the second of the first",
                    String.format(Locale.ROOT, "%.0f/s, %.0f/s, %.0f %%", without / 4, with / 4, 100 * with / without),
                    "80 %",
                    with >= 0.8 * without);
        }
        rows.putFiguresRight();
    }

    private void checkDurability(Report report) throws Exception {
        try (Connection owner = program.connectAsOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select @@innodb_flush_log_at_trx_commit")) {
            row.next();
            report.row("innodb_flush_log_at_trx_commit", row.getString(1), "1", row.getInt(1) == 1);
        }
    }

    private double post(Report report, String what, Function<Invented, String> body, boolean withKey) throws Exception {
        Duration application = program.applicationTime();
        Duration database = program.databaseTime();
        long statements = statements();
        long[] sent = new long[CONNECTIONS];
        Load load = load(warmUp, seconds, body, withKey, sent);
        long all = Arrays.stream(sent).sum();
        report.row(
                what,
                String.format(
                        Locale.ROOT,
                        "%.0f/s, %s; each: %.2f ms processor time of the application, %.2f of the database, %.1f statements",
                        load.rate(),
                        load.samples(),
                        millis(program.applicationTime().minus(application), all),
                        millis(program.databaseTime().minus(database), all),
                        (statements() - statements) / (double) all),
                LEAST + "/s, p95 " + LIMIT + " ms",
                load.rate() >= LEAST && load.samples().percentile(95) <= LIMIT);
        return load.rate();
    }

    /** @param sent how many each connection has sent in all */
    private Load load(int warmUpSeconds, int measured, Function<Invented, String> body, boolean withKey, long[] sent)
            throws Exception {
        return Load.of(CONNECTIONS, warmUpSeconds, measured, number -> {
            ApiConnection connection = new ApiConnection(program.address(), program.token());
            Invented invented = new Invented(System.nanoTime() + number);
            return () -> {
                String key = withKey ? UUID.randomUUID().toString() : null;
                connection.post("/api/v1/contacts", body.apply(invented), key);
                sent[number]++;
            };
        });
    }

    /** All that were sent to the database since it started, commits too. */
    private long statements() throws Exception {
        try (Connection owner = program.connectAsOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("show global status like 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }

    private static double millis(Duration duration, long requests) {
        return duration.toNanos() / 1e6 / requests;
    }

    private void compare(Report report, String what, Extent extent, double recorded) throws Exception {
        Load load = new PlainRows(program).insert(extent, CONNECTIONS, options.quick() ? 1 : 3, seconds / 2);
        report.row(
                what,
                String.format(
                        Locale.ROOT,
                        "%.0f/s, %s; the interface reaches %.0f %% of it",
                        load.rate(),
                        load.samples(),
                        100 * recorded / load.rate()));
    }
}
