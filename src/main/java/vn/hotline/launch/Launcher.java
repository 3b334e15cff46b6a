package vn.hotline.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.sealing.Sealing;

/**
 * The road from nothing to a system that people can sign in to, and back. The first start makes the database ready
 * before the application comes; later both start at the same time, since the application needs some seconds before it
 * asks for the database.
 */
final class Launcher {

    private final CommandLine line;
    private final Settings settings;
    private final PrintStream console;
    private final Instant started = Instant.now();

    private DataDirectory data;
    private EmbeddedDatabase embedded;
    private ApplicationServer server;
    private volatile boolean stopping;

    Launcher(CommandLine line, Settings settings, PrintStream console) {
        this.line = line;
        this.settings = settings;
        this.console = console;
    }

    /** Returns when the system has ended. */
    void run() throws SQLException, IOException {
        Program program = Program.here();
        Ports.requireFree(settings.host(), line.port());
        data = DataDirectory.open(line.data());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));

        boolean known = data.lastProgram().equals(Optional.of(program.version()));
        DatabaseAccess database = settings.outsideDatabase().orElseGet(() -> startDatabase(program));
        server = new ApplicationServer(program, data, line.port(), settings, environment(database));
        if (known) {
            say("Starting the application");
            server.start();
        }
        String accounts = prepare(database);
        if (!known) {
            say("Starting the application");
            server.start();
        }
        server.awaitReady();
        data.keepLastProgram(program.version());
        greet(accounts);
        awaitEnd();
    }

    boolean isStopping() {
        return stopping;
    }

    /** The console shows one line; the reasons are for those who look into the log. */
    void log(Throwable reason) {
        if (data != null) {
            data.append("launcher", reason);
        }
    }

    private DatabaseAccess startDatabase(Program program) {
        say(EmbeddedDatabase.isIn(data) ? "Starting the database" : "Making a new database in " + line.data());
        try {
            embedded = new EmbeddedDatabase(program, data, Ports.anyFree(), List.of(settings.databaseOptions()));
        } catch (IOException e) {
            throw new LaunchException(ExitCode.DIRECTORY_UNWRITABLE, "the data directory cannot be written", e);
        }
        embedded.start();
        return embedded.access();
    }

    private String prepare(DatabaseAccess database) throws SQLException, IOException {
        if (embedded != null) {
            embedded.awaitReady();
        } else {
            requireReachable(database);
        }
        new Schema(database).prepare();
        try (Connection owner = database.connectAsOwner()) {
            Sealing sealing = Keys.open(owner, keyset());
            KnownMeasures.bringUpToDate(owner);
            return new FirstData(line.demo(), data, Clock.system(Days.ZONE), this::say)
                    .prepare(owner, sealing, settings.demoToken());
        }
    }

    private void requireReachable(DatabaseAccess database) {
        try (Connection application = database.connect();
                Connection owner = database.connectAsOwner()) {
            if (!database.separatesOwner()) {
                say("Warning: HOTLINE_DB_OWNER_USER is not set, so the application's user owns the schema"
                        + " and could change the audit trail");
            }
        } catch (SQLException e) {
            throw new LaunchException(
                    ExitCode.DATABASE_UNREACHABLE,
                    "the database %s does not answer to its users: %s".formatted(database.url(), e.getMessage()),
                    e);
        }
    }

    private Path keyset() {
        return settings.keysetFile().orElse(data.keyset());
    }

    /** What the application is told. */
    private Map<String, String> environment(DatabaseAccess database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOTLINE_DB_URL", database.applicationUrl());
        environment.put("HOTLINE_DB_USER", database.application().name());
        environment.put("HOTLINE_DB_PASSWORD", database.application().password());
        environment.put("HOTLINE_KEYSET_FILE", keyset().toString());
        environment.put(
                "HOTLINE_URL", settings.address().orElse("http://%s:%d".formatted(settings.host(), line.port())));
        environment.putAll(settings.mail());
        environment.put("HOTLINE_OPEN_DATA", Boolean.toString(settings.openData()));
        environment.put("HOTLINE_TRUSTED_PROXIES", settings.trustedProxies());
        environment.put("HOTLINE_SECURE_COOKIE", Boolean.toString(settings.secureCookie()));
        if (line.demo() != DemoMode.NONE) {
            environment.put(
                    "HOTLINE_DEMO_ACCOUNTS",
                    DemoLoader.accounts().stream()
                            .map(account -> String.join(":", account.role(), account.username(), account.password()))
                            .collect(Collectors.joining(";")));
        }
        return environment;
    }

    private void greet(String accounts) {
        say("Ready after %.1f s"
                .formatted(Duration.between(started, Instant.now()).toMillis() / 1000.0));
        console.println();
        console.println("  http://%s:%d/".formatted(settings.host(), line.port()));
        console.println();
        if (!accounts.isEmpty()) {
            console.println(accounts);
        }
        console.println("Ctrl-C stops it. Logs, keys and data: " + line.data());
    }

    /** Returns if the end was asked for. */
    private void awaitEnd() {
        CompletableFuture<?> application = server.process().end();
        if (embedded == null) {
            application.join();
        } else {
            CompletableFuture.anyOf(application, embedded.process().end()).join();
        }
        if (stopping) {
            return;
        }
        if (server.process().runs()) {
            throw new LaunchException(ExitCode.DATABASE_FAILED, "the database ended; see " + data.log("database"));
        }
        throw new LaunchException(ExitCode.APPLICATION_FAILED, "the application ended; see " + data.log("server"));
    }

    /** First the application, which may still have something to write, then the database. */
    private void stop() {
        stopping = true;
        if (server != null && server.isStarted()) {
            say("Stopping the application");
            server.stop();
        }
        if (embedded != null) {
            say("Stopping the database");
            embedded.stop();
        }
        data.close();
        say("Stopped");
    }

    private void say(String progress) {
        console.println(progress);
        console.flush();
    }
}
