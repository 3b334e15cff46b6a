package vn.hotline.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

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
        compare(report, "only the contacts' own rows by plain JDBC", false, recorded);
        compare(report, "all their rows but the figures' by plain JDBC, one transaction each", true, recorded);
        report.row(
                "the first beside Aselo's service, new number 128/s, known number 246/s (on a machine of this size)",
                String.format(Locale.ROOT, "%.1f and %.1f times", recorded / 128, recorded / PEER),
                "3 times the better one",
                recorded >= 3 * PEER);
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

    private void compare(Report report, String what, boolean whole, double recorded) throws Exception {
        Load load = new PlainRows(program).insert(whole, CONNECTIONS, options.quick() ? 1 : 3, seconds / 2);
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
