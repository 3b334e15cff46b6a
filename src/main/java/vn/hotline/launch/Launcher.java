package vn.hotline.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.db.RecordSequences;
import vn.hotline.platform.ops.Unavailable;

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
    private final Restarts applicationRestarts = new Restarts();
    private final Restarts databaseRestarts = new Restarts();

    private ServerJava java;
    private DataDirectory data;
    private WaitingRoom waitingRoom;
    private EmbeddedDatabase embedded;
    private ApplicationServer server;
    private Duration untilReady;
    private boolean isRehearsal;
    private volatile boolean stopping;

    Launcher(CommandLine line, Settings settings, PrintStream console) {
        this.line = line;
        this.settings = settings;
        this.console = console;
    }

    /** Returns when the system has ended. */
    void run() throws SQLException, IOException {
        begin();
        watch();
    }

    /** Starts and stops once, so that Java learns how that goes. */
    void rehearse() throws SQLException, IOException {
        isRehearsal = true;
        try {
            begin();
            new Rehearsal(
                            URI.create("http://%s:%d".formatted(settings.host(), line.port())),
                            data.secret("demo-api-token").orElseThrow())
                    .run();
        } finally {
            if (data != null) {
                stop();
            }
        }
        server.learn();
    }

    private void begin() throws SQLException, IOException {
        Program program = Program.here();
        program.requireServer();
        java = ServerJava.find(System.getenv());
        Ports.requireFree(settings.host(), line.port());
        data = DataDirectory.open(line.data());
        data.setLogSize(settings.logSize());
        if (!isRehearsal) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        }
        waitingRoom = new WaitingRoom(settings.host(), line.port(), new Unavailable(program.tokens()));
        waitingRoom.open();

        Optional<DemoMode> kind =
                line.demo().isPresent() ? line.demo() : data.demo().flatMap(DemoMode::of);
        boolean known = kind.isPresent() && data.lastProgram().equals(Optional.of(program.version()));
        DatabaseAccess database = settings.outsideDatabase().orElseGet(() -> startDatabase(program));
        if (known) {
            startApplication(program, database, kind.get());
        }
        DemoMode holds = prepare(database);
        if (!known) {
            startApplication(program, database, holds);
        }
        awaitApplication(started);
        data.keepLastProgram(program.version());
        greet(accounts(database, holds));
    }

    private void startApplication(Program program, DatabaseAccess database, DemoMode holds) {
        say("Starting the application");
        server = new ApplicationServer(
                java, program, data, line.port(), settings, environment(database, holds), isRehearsal);
        startUnlessStopping(server::start);
    }

    private void awaitApplication(Instant since) {
        server.awaitReady(() -> embedded == null || embedded.process().runs());
        waitingRoom.close();
        untilReady = Duration.between(since, Instant.now());
        keepStatus();
    }

    /** What was started while everything is stopped would go on alone. */
    private synchronized void startUnlessStopping(Runnable start) {
        if (!stopping) {
            start.run();
        }
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
            embedded = new EmbeddedDatabase(
                    DatabaseServer.of(program, settings), data, Ports.anyFree(), List.of(settings.databaseOptions()));
        } catch (IOException e) {
            throw new LaunchException(ExitCode.DIRECTORY_UNWRITABLE, "the data directory cannot be written", e);
        }
        startUnlessStopping(embedded::start);
        return embedded.access();
    }

    private DemoMode prepare(DatabaseAccess database) throws SQLException, IOException {
        if (embedded != null) {
            embedded.awaitReady();
        } else {
            requireReachable(database);
        }
        Schema.Versions schema = new Schema(database).prepare();
        try (Connection owner = database.connectAsOwner()) {
            Sealing sealing = Keys.open(owner, keyset());
            KnownMeasures.bringUpToDate(owner, schema);
            if (embedded != null) {
                RecordSequences.goOn(owner);
            }
            return firstData().prepare(owner, sealing, settings.demoToken());
        }
    }

    private String accounts(DatabaseAccess database, DemoMode holds) throws SQLException, IOException {
        try (Connection owner = database.connectAsOwner()) {
            return firstData().accounts(owner, holds);
        }
    }

    private FirstData firstData() {
        return new FirstData(line.demo(), data, Clock.system(Days.ZONE), this::say);
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
    private Map<String, String> environment(DatabaseAccess database, DemoMode holds) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOTLINE_DB_URL", database.applicationUrl());
        environment.put("HOTLINE_DB_USER", database.application().name());
        environment.put("HOTLINE_DB_PASSWORD", database.application().password());
        environment.put("HOTLINE_KEYSET_FILE", keyset().toString());
        environment.put(
                "HOTLINE_URL", settings.address().orElse("http://%s:%d".formatted(settings.host(), line.port())));
        environment.putAll(settings.mail());
        environment.putAll(settings.zalo());
        settings.exchanges().ifPresent(exchanges -> environment.put("HOTLINE_PHONE_EXCHANGES", exchanges));
        settings.scanner().ifPresent(scanner -> environment.put("HOTLINE_CLAMD", scanner));
        environment.put("HOTLINE_OPEN_DATA", Boolean.toString(settings.openData()));
        environment.put("HOTLINE_TRUSTED_PROXIES", settings.trustedProxies());
        environment.putAll(settings.keeps());
        environment.put("HOTLINE_STATUS_FILE", data.status().toString());
        environment.put("HOTLINE_DISK_RESERVE_MB", Integer.toString(settings.diskReserveMegabytes()));
        environment.put("HOTLINE_SECURE_COOKIE", Boolean.toString(settings.secureCookie()));
        if (holds != DemoMode.NONE) {
            environment.put(
                    "HOTLINE_DEMO_ACCOUNTS",
                    DemoLoader.accounts().stream()
                            .map(account -> String.join(":", account.role(), account.username(), account.password()))
                            .collect(Collectors.joining(";")));
        }
        return environment;
    }

    private void greet(String accounts) {
        say("Ready after %.1f s".formatted(untilReady.toMillis() / 1000.0));
        console.println();
        console.println("  http://%s:%d/".formatted(settings.host(), line.port()));
        console.println();
        if (!accounts.isEmpty()) {
            console.println(accounts);
        }
        console.println("Ctrl-C stops it. Logs, keys and data: " + line.data());
    }

    /** Starts again what ends, the database first: the application needs it. Returns if the end was asked for. */
    private void watch() throws IOException {
        while (true) {
            CompletableFuture<?> application = server.process().end();
            if (embedded == null) {
                application.join();
            } else {
                CompletableFuture.anyOf(application, embedded.process().end()).join();
            }
            if (stopping) {
                return;
            }
            if (!server.process().runs()) {
                waitingRoom.open();
            }
            if (embedded != null && !embedded.process().runs()) {
                again("database", databaseRestarts, embedded.process(), this::restartDatabase);
            } else {
                again("application", applicationRestarts, server.process(), this::restartApplication);
            }
        }
    }

    private void restartDatabase() {
        startUnlessStopping(embedded::start);
        embedded.awaitReady();
    }

    private void restartApplication() {
        Instant since = Instant.now();
        data.forgetEndedServer();
        numbersGoOn();
        startUnlessStopping(server::start);
        try {
            awaitApplication(since);
        } catch (LaunchException e) {
            server.stop();
            throw e;
        }
    }

    /** Of an outside database another server may hold some. */
    private void numbersGoOn() {
        if (embedded == null) {
            return;
        }
        try (Connection owner = embedded.access().connectAsOwner()) {
            RecordSequences.goOn(owner);
        } catch (SQLException e) {
            throw new LaunchException(ExitCode.DATABASE_FAILED, "the database does not answer", e);
        }
    }

    /** One try; if it fails, the program is found ended again. */
    private void again(String name, Restarts restarts, ChildProcess ended, Runnable start) {
        boolean database = name.equals("database");
        String what = "the %s ended with %d".formatted(name, ended.exitValue());
        String log = "; see " + data.log(database ? "database" : "server");
        Duration wait = restarts.ended(Instant.now())
                .orElseThrow(() -> new LaunchException(
                        database ? ExitCode.DATABASE_FAILED : ExitCode.APPLICATION_FAILED,
                        "%s, and %d times before within %d minutes%s"
                                .formatted(what, Restarts.AT_MOST, Restarts.SPAN.toMinutes(), log)));
        keepStatus();
        warn("Warning: %s and is started again in %d s%s".formatted(what, wait.toSeconds(), log));
        pause(wait);
        Instant begun = Instant.now();
        try {
            start.run();
            warn("The %s is ready again after %.1f s"
                    .formatted(name, Duration.between(begun, Instant.now()).toMillis() / 1000.0));
        } catch (LaunchException e) {
            log(e);
        }
    }

    /** For the health check: what nobody but this program knows. */
    private void keepStatus() {
        Map<String, String> status = new LinkedHashMap<>();
        status.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
        if (untilReady != null) {
            status.put("ready-after-seconds", "%.1f".formatted(untilReady.toMillis() / 1000.0));
        }
        status.put("restarts-of-application", Integer.toString(applicationRestarts.all()));
        status.put("restarts-of-database", Integer.toString(databaseRestarts.all()));
        Stream.of(applicationRestarts.last(), databaseRestarts.last())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> status.put(
                        "last-end", last.truncatedTo(ChronoUnit.SECONDS).toString()));
        data.keepStatus(status);
    }

    private static void pause(Duration wait) {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void warn(String line) {
        say(line);
        data.append("launcher", line);
    }

    /** First the application, which may still have something to write, then the database. */
    private void stop() {
        synchronized (this) {
            stopping = true;
        }
        if (waitingRoom != null) {
            waitingRoom.close();
        }
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
