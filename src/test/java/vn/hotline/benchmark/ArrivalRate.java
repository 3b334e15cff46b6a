package vn.hotline.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * What an exchange and Zalo tell, each on the disk before its answer, while the server works on what came before; beside
 * contacts delivered by a program in the same run.
 */
final class ArrivalRate {

    /** For the work that follows. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int LIMIT = 25;
    private static final int TIMES = 3;
    private static final int MEASURED = 8;

    private final HotlineProgram program;
    private final Options options;

    ArrivalRate(HotlineProgram program, Options options) {
        this.program = program;
        this.options = options;
    }

    void measure(Report report) throws Exception {
        contacts(options.quick() ? 3 : 40);
        events(this::phone, MEASURED, options.quick() ? 3 : 20);
        events(this::zalo, MEASURED, options.quick() ? 3 : 20);
        untilWorked("phone_event where folded = false");
        untilWorked("zalo_event where done_at is null");
        double recorded = contacts(options.quick() ? 3 : 10);
        measure(
                report,
                "POST /api/v1/phone/events: a call rings, is taken, ends",
                this::phone,
                "phone_event where folded = false",
                recorded);
        recorded = contacts(options.quick() ? 3 : 10);
        measure(
                report,
                "POST /channel/zalo/webhook: five messages each of many",
                this::zalo,
                "zalo_event where done_at is null",
                recorded);
    }

    /** @param waiting what is stored and not worked on */
    private void measure(Report report, String what, Load.SenderMaker sender, String waiting, double recorded)
            throws Exception {
        report.section(what);
        report.row(
                "contacts recorded at the same time, %d connections".formatted(MEASURED),
                String.format(Locale.ROOT, "%.0f/s", recorded));
        for (int connections : List.of(1, MEASURED, 32)) {
            Duration application = program.applicationTime();
            Duration database = program.databaseTime();
            Load load = events(sender, connections, options.quick() ? 3 : 8);
            String measured = String.format(
                    Locale.ROOT,
                    "%.0f/s, %s; %.1f times the contacts; %.2f + %.2f ms of processor",
                    load.rate(),
                    load.samples(),
                    load.rate() / recorded,
                    millis(program.applicationTime().minus(application), load),
                    millis(program.databaseTime().minus(database), load));
            String row = connections + " connections";
            if (connections == MEASURED) {
                report.row(
                        row,
                        measured,
                        TIMES + " times the contacts, p95 " + LIMIT + " ms",
                        load.rate() >= TIMES * recorded && load.samples().percentile(95) <= LIMIT);
            } else {
                report.row(row, measured);
            }
            report.row("until all of them were worked on", untilWorked(waiting));
        }
    }

    private static double millis(Duration duration, Load load) {
        return duration.toNanos() / 1e6 / load.samples().size();
    }

    private double contacts(int seconds) throws Exception {
        return Load.of(MEASURED, 0, seconds, number -> {
                    ApiConnection connection = new ApiConnection(program.address(), program.token());
                    Invented invented = new Invented(System.nanoTime() + number);
                    return () -> connection.post(
                            "/api/v1/contacts",
                            invented.recorded(),
                            UUID.randomUUID().toString());
                })
                .rate();
    }

    private static Load events(Load.SenderMaker sender, int connections, int seconds) throws Exception {
        return Load.of(connections, 0, seconds, sender);
    }

    private Load.Sender phone(int number) {
        ApiConnection connection = new ApiConnection(program.address(), program.token());
        Calls calls = new Calls(new Invented(System.nanoTime() + number));
        return () -> connection.tell("/api/v1/phone/events", calls.next());
    }

    private Load.Sender zalo(int number) {
        ApiConnection connection = new ApiConnection(program.address(), program.token());
        Invented invented = new Invented(System.nanoTime() + number);
        String sender = UUID.randomUUID().toString();
        int[] sent = new int[1];
        return () -> {
            String message = sender + sent[0]++;
            ZaloAccount.tell(
                    connection,
                    sender + sent[0] / 5,
                    message,
                    invented.narrative(),
                    Instant.now().toEpochMilli());
        };
    }

    /** One call after the other. */
    private static final class Calls {

        private final Invented invented;
        private String id;
        private int told;

        Calls(Invented invented) {
            this.invented = invented;
        }

        String next() {
            if (told++ % 3 == 0) {
                id = UUID.randomUUID().toString();
                return "{\"type\":\"RINGING\",\"callId\":\"%s\",\"at\":\"%s\",\"from\":\"%s\",\"to\":\"111\",\"extension\":\"101\"}"
                        .formatted(id, Instant.now(), invented.newNumber());
            }
            String type = told % 3 == 2 ? "ANSWERED" : "ENDED";
            return "{\"type\":\"%s\",\"callId\":\"%s\",\"at\":\"%s\",\"extension\":\"101\"}"
                    .formatted(type, id, Instant.now());
        }
    }

    /** @param waiting what is stored and not worked on */
    private String untilWorked(String waiting) throws Exception {
        long from = System.nanoTime();
        try (Connection owner = program.connectAsOwner();
                Statement statement = owner.createStatement()) {
            long left = count(statement, waiting);
            while (left > 0 && System.nanoTime() - from < PATIENCE.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(200);
                left = count(statement, waiting);
            }
            return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - from) / 1e9)
                    + (left == 0 ? "" : ": %,d are left".formatted(left));
        }
    }

    private static long count(Statement statement, String rows) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getLong(1);
        }
    }
}
