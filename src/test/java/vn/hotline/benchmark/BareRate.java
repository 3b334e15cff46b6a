package vn.hotline.benchmark;

import java.io.File;
import java.net.URI;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Recorded contacts beside what a bare framework reaches, {@link BareService}, on the same database, by turns. Both run
 * with the server's compiler and collector.
 */
final class BareRate {

    private static final int CONNECTIONS = 8;
    private static final int TURNS = 3;

    private final HotlineProgram program;
    private final Options options;

    BareRate(HotlineProgram program, Options options) {
        this.program = program;
        this.options = options;
    }

    void measure(Report report) throws Exception {
        report.section("Recorded contacts beside a bare framework that stores one row of each, 8 connections");
        int port = HotlineProgram.freePort();
        Process bare = start(port);
        try {
            URI address = URI.create("http://127.0.0.1:" + port);
            while (Probe.status(address) != 200) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            int seconds = options.quick() ? 2 : 8;
            load(address, options.quick() ? 2 : 30);
            load(program.address(), options.quick() ? 2 : 40);
            double ofBare = 0;
            double ofUs = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                ofBare += load(address, seconds).rate() / TURNS;
                ofUs += load(program.address(), seconds).rate() / TURNS;
            }
            report.row(
                    "bare, recorded contacts",
                    String.format(Locale.ROOT, "%.0f/s, %.0f/s: %.2f of it", ofBare, ofUs, ofUs / ofBare));
        } finally {
            bare.destroy();
            bare.waitFor();
            removeRows();
        }
    }

    private Process start(int port) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                HotlineProgram.JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("java.class.path"),
                BareService.class.getName(),
                String.valueOf(port)));
        try (Connection owner = program.connectAsOwner()) {
            command.add(owner.getMetaData().getURL().replaceFirst("[?].*", "?sslMode=disable"));
        }
        command.add("hotline_owner");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log());
        builder.environment().put("BARE_PASSWORD", program.ownerPassword());
        return builder.start();
    }

    private File log() {
        return options.work().resolve("bare.log").toFile();
    }

    private Load load(URI address, int seconds) throws Exception {
        return Load.of(CONNECTIONS, 0, seconds, number -> {
            ApiConnection connection = new ApiConnection(address, program.token());
            Invented invented = new Invented(System.nanoTime() + number);
            return () -> connection.post(
                    "/api/v1/contacts", invented.recorded(), UUID.randomUUID().toString());
        });
    }

    private void removeRows() throws Exception {
        try (Connection owner = program.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.executeUpdate("delete from contact where id >= " + BareService.IDS_FROM);
        }
    }
}
