package vn.hotline.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Events of calls, each on the disk before its answer, while the server makes contacts of those before. */
final class PhoneRate {

    private static final int LIMIT = 25;
    private static final int TIMES = 3;
    private static final int MEASURED = 8;

    private final HotlineProgram program;
    private final Options options;

    PhoneRate(HotlineProgram program, Options options) {
        this.program = program;
        this.options = options;
    }

    /** @param recorded contacts a second, in the same run */
    void measure(Report report, double recorded) throws Exception {
        report.section("POST /api/v1/phone/events: a call rings, is taken, ends");
        for (int connections : List.of(1, MEASURED, 32)) {
            Load load = load(connections);
            String measured = String.format(
                    Locale.ROOT,
                    "%.0f/s, %s; %.1f times the contacts",
                    load.rate(),
                    load.samples(),
                    load.rate() / recorded);
            if (connections == MEASURED) {
                report.row(
                        connections + " connections",
                        measured,
                        TIMES + " times the contacts, p95 " + LIMIT + " ms",
                        load.rate() >= TIMES * recorded && load.samples().percentile(95) <= LIMIT);
            } else {
                report.row(connections + " connections", measured);
            }
            report.row("until each of them was worked on", String.format(Locale.ROOT, "%.1f s", untilWorked()));
        }
    }

    private Load load(int connections) throws Exception {
        return Load.of(connections, options.quick() ? 1 : 5, options.quick() ? 3 : 15, number -> {
            ApiConnection connection = new ApiConnection(program.address(), program.token());
            Invented invented = new Invented(System.nanoTime() + number);
            Call call = new Call(invented);
            return () -> connection.tell("/api/v1/phone/events", call.next());
        });
    }

    /** One call after the other. */
    private static final class Call {

        private final Invented invented;
        private String id;
        private int told;

        Call(Invented invented) {
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

    private double untilWorked() throws Exception {
        long from = System.nanoTime();
        try (Connection owner = program.connectAsOwner();
                Statement statement = owner.createStatement()) {
            boolean waiting = true;
            while (waiting) {
                try (ResultSet row = statement.executeQuery("select 1 from phone_event where folded = false limit 1")) {
                    waiting = row.next();
                }
                Thread.sleep(50);
            }
        }
        return (System.nanoTime() - from) / 1e9;
    }
}
