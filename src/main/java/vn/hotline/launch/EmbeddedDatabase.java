package vn.hotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A MariaDB of our own on a port of loopback, without sockets, root or anonymous users. */
public final class EmbeddedDatabase {

    /** After a hard end it first brings its files in order. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(5);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final String OWNER = "hotline_owner";
    private static final String APPLICATION = "hotline_app";
    /** To copy the database where it stands in its log, and to carry on a restored copy from there. */
    private static final String OWNER_RIGHTS = "BINLOG MONITOR, REPLICATION SLAVE ADMIN, REPLICA MONITOR, RELOAD";

    private static final String PORT = "db-port";
    private static final String SERIES = "db-series";
    /** Of directories that were made before it was noted. */
    private static final String FIRST_SERIES = "11.4";

    /** Name of the binary log's files, without their numbers. */
    static final String LOG = "hotline-log";

    private final DatabaseServer server;
    private final DataDirectory data;
    private final int port;
    private final List<String> moreOptions;
    private final DatabaseAccess access;
    private ChildProcess process;

    /** @param moreOptions of mariadbd, after ours */
    public EmbeddedDatabase(DatabaseServer server, DataDirectory data, int port, List<String> moreOptions)
            throws IOException {
        this(
                server,
                data,
                port,
                moreOptions,
                new DatabaseAccess(
                        url(port),
                        new DatabaseAccess.User(APPLICATION, data.password("db-application")),
                        new DatabaseAccess.User(OWNER, data.password("db-owner"))));
    }

    public EmbeddedDatabase(
            DatabaseServer server, DataDirectory data, int port, List<String> moreOptions, DatabaseAccess access) {
        this.server = server;
        this.data = data;
        this.port = port;
        this.moreOptions = moreOptions;
        this.access = access;
    }

    /** The way to the database that another program runs in this directory. */
    static DatabaseAccess running(Path directory) throws IOException {
        return new DatabaseAccess(
                url(Integer.parseInt(DataDirectory.secretIn(directory, PORT).orElseThrow())),
                new DatabaseAccess.User(
                        APPLICATION,
                        DataDirectory.secretIn(directory, "db-application").orElseThrow()),
                new DatabaseAccess.User(
                        OWNER, DataDirectory.secretIn(directory, "db-owner").orElseThrow()));
    }

    private static String url(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/hotline?sslMode=disable";
    }

    public DatabaseAccess access() {
        return access;
    }

    static boolean isIn(DataDirectory data) {
        return isIn(data.path());
    }

    static boolean isIn(Path directory) {
        return Files.isDirectory(DataDirectory.database(directory).resolve("mysql"));
    }

    /** The files of the binary log in a data directory, the oldest first. */
    static List<Path> log(Path directory) throws IOException {
        Path database = DataDirectory.database(directory);
        Path index = database.resolve(LOG + ".index");
        return Files.exists(index)
                ? Files.readAllLines(index).stream()
                        .filter(name -> !name.isBlank())
                        .map(name -> database.resolve(name).normalize())
                        .toList()
                : List.of();
    }

    /** Returns as soon as the process runs; {@link #awaitReady()} waits until it answers. */
    public void start() {
        try {
            stopLeftover();
            if (isIn(data)) {
                requireSameSeries();
            } else {
                install();
                data.keep(SERIES, server.series());
            }
            Path users = data.keep("db-users.sql", users());
            data.keep(PORT, Integer.toString(port));
            process = ChildProcess.start(command(users), Map.of(), data.openLog("database"));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    public void awaitReady() {
        Instant deadline = Instant.now().plus(START_PATIENCE);
        while (process.runs() && Instant.now().isBefore(deadline)) {
            try (Connection connection = access.connect()) {
                return;
            } catch (SQLException notYet) {
                pause();
            }
        }
        throw failed(null);
    }

    public ChildProcess process() {
        return process;
    }

    public void stop() {
        if (process != null) {
            process.stop(STOP_PATIENCE);
        }
    }

    /** Files of a newer one cannot be read by an older, and those of an older have to be brought up to date first. */
    private void requireSameSeries() throws IOException {
        String made = data.secret(SERIES).orElse(FIRST_SERIES);
        String ours = server.series();
        if (!ours.equals(made)) {
            throw new LaunchException(
                    ExitCode.DATABASE_FAILED,
                    "the database was made by MariaDB %s and %s is of %s: restore a backup into a new directory with it"
                            .formatted(made, server.program(), ours));
        }
    }

    /**
     * A database that outlived its launcher would hold the files for ever. It is ended if it is ours for sure: by now the
     * number in the file may be another program's.
     */
    private void stopLeftover() throws IOException {
        Path pidFile = pidFile();
        if (!Files.exists(pidFile)) {
            return;
        }
        String number = Files.readString(pidFile).strip();
        if (number.matches("\\d{1,9}")) {
            ProcessHandle.of(Long.parseLong(number)).filter(this::isOurs).ifPresent(this::end);
        }
        Files.deleteIfExists(pidFile);
    }

    private boolean isOurs(ProcessHandle handle) {
        return handle.info().command().orElse("").endsWith("mariadbd")
                && handle.info().arguments().map(List::of).orElse(List.of()).contains(dataOption());
    }

    private void end(ProcessHandle leftover) {
        leftover.destroy();
        try {
            leftover.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            leftover.destroyForcibly();
            leftover.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String dataOption() {
        return "--datadir=" + data.database();
    }

    private void install() throws IOException {
        Path log = data.log("database-install");
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                server.installer().toString(),
                "--no-defaults",
                "--datadir=" + data.database(),
                "--auth-root-authentication-method=socket",
                "--skip-test-db",
                "--skip-name-resolve"));
        command.addAll(server.places().stream()
                .filter(place -> place.startsWith("--basedir"))
                .toList());
        command.addAll(asRoot());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(data.temporary().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // a server that starts in the machine's own folder takes away what another one has there
        builder.environment().put("TMPDIR", data.temporary().toString());
        Process installer = builder.start();
        try {
            if (installer.waitFor() != 0) {
                throw new LaunchException(ExitCode.DATABASE_FAILED, "the database cannot be made; see " + log);
            }
        } catch (InterruptedException e) {
            installer.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private List<String> command(Path users) {
        List<String> command = new ArrayList<>(List.of(
                server.program().toString(),
                "--no-defaults",
                dataOption(),
                "--tmpdir=" + data.temporary(),
                "--pid-file=" + pidFile(),
                "--init-file=" + users,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=",
                "--skip-name-resolve",
                // it speaks on loopback only, and making keys takes 25 s at every start
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                // an answered request is on the disk
                "--innodb-flush-log-at-trx-commit=1",
                // what was committed since the last copy: a backup adds it every minute. Old files go by themselves.
                "--log-bin=" + LOG,
                "--binlog-format=ROW",
                "--sync-binlog=1",
                "--max-binlog-size=64M",
                "--expire-logs-days=14",
                // not in every series
                "--loose-max-binlog-total-size=4G",
                "--loose-slave-connections-needed-for-purge=0",
                "--innodb-snapshot-isolation=ON",
                // whoever waits for somebody else's rows is told before the request takes too long
                "--innodb-lock-wait-timeout=8",
                "--secure-timestamp=YES",
                "--innodb-buffer-pool-size=" + bufferPool() + "M",
                "--innodb-log-file-size=256M",
                "--max-connections=100",
                "--max-allowed-packet=64M",
                // demo data are loaded from a stream of the launcher
                "--local-infile=ON"));
        command.addAll(server.places());
        command.addAll(asRoot());
        command.addAll(moreOptions);
        return command;
    }

    /** MariaDB refuses to run as root unless told so. */
    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private Path pidFile() {
        return data.database().resolve("mariadb.pid");
    }

    /** An eighth of the machine's memory, in megabytes. */
    private static long bufferPool() {
        var machine = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long eighth = machine.getTotalMemorySize() / 8 / 1024 / 1024;
        return Math.max(256, Math.min(2048, eighth));
    }

    private String users() {
        return """
                SET SESSION sql_log_bin = 0;
                CREATE DATABASE IF NOT EXISTS hotline CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                %s
                %s
                GRANT ALL PRIVILEGES ON hotline.* TO '%s'@'127.0.0.1' WITH GRANT OPTION;
                GRANT %s ON *.* TO '%s'@'127.0.0.1';
                GRANT SELECT, INSERT ON hotline.* TO '%s'@'127.0.0.1';
                """.formatted(
                        user(access.owner()),
                        user(access.application()),
                        access.owner().name(),
                        OWNER_RIGHTS,
                        access.owner().name(),
                        access.application().name());
    }

    /** Each statement on one line: the init file is read line by line. */
    private static String user(DatabaseAccess.User user) {
        return """
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';""".formatted(user.name(), user.password());
    }

    private LaunchException failed(IOException cause) {
        return new LaunchException(
                ExitCode.DATABASE_FAILED, "the database did not start; see " + data.log("database"), cause);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
