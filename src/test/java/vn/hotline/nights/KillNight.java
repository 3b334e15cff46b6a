package vn.hotline.nights;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import vn.hotline.benchmark.HotlineProgram;
import vn.hotline.benchmark.Probe;
import vn.hotline.platform.security.ApiTokens;

/**
 * Kills application, database, launcher or all of them with SIGKILL while programs deliver contacts, and counts what
 * was answered and is not there. It ends processes that it started itself, by their numbers.
 */
public final class KillNight {

    private static final String HELP = """
            Kills the packaged program under load and counts: nothing acknowledged may be lost, doubled or torn.

              --kills N       how often (30)
              --writers N     programs that deliver at the same time (40)
              --seconds N     between being ready and the next kill, at most (10)
              --flush on|off  off: answers without waiting for the disk, to see that the count can see loss (on)
              --data DIR      data directory, made if new (target/nights/kill)
            """;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What is killed in one moment. */
    private enum Victim {
        APPLICATION,
        DATABASE,
        LAUNCHER,
        ALL
    }

    private final Words words;
    private final Path data;
    private final int port = HotlineProgram.freePort();
    private final String token = ApiTokens.generate();
    private final Map<String, String> environment;
    private HotlineProgram program;
    private Duration longestAway = Duration.ZERO;

    private KillNight(Words words) {
        this.words = words;
        data = words.path("--data", HotlineProgram.TARGET.resolve("nights/kill"));
        environment = "off".equals(words.word("--flush", "on"))
                ? Map.of("HOTLINE_DB_OPTIONS", "--innodb-flush-log-at-trx-commit=0 --sync-binlog=0")
                : Map.of();
    }

    public static void main(String[] typed) throws Exception {
        Words words = new Words(typed, Set.of("--kills", "--writers", "--seconds", "--flush", "--data"), HELP);
        System.exit(new KillNight(words).run().isWhole() ? 0 : 1);
    }

    private Count run() throws Exception {
        SplittableRandom random = new SplittableRandom();
        start();
        long before;
        try (Connection owner = program.connectAsOwner()) {
            before = Count.lastContact(owner);
        }
        URI address = program.address();
        Count count;
        try (Writers writers = new Writers(words.number("--writers", 40), token, 0, number -> address)) {
            for (int i = 0; i < words.number("--kills", 30); i++) {
                // not at the same point of each life: some kills meet the first contacts, some the folding of figures
                TimeUnit.MILLISECONDS.sleep(random.nextInt(500, 1_000 * words.number("--seconds", 10) + 1));
                writers.awaitTaken(writers.takenCount() + 1);
                Victim victim = Victim.values()[i % Victim.values().length];
                kill(victim);
                awaitReady();
                System.out.printf("%2d %-12s %,d acknowledged%n", i + 1, victim, writers.takenCount());
            }
            writers.awaitTaken(writers.takenCount() + 10);
            writers.close();
            count = count(writers, before);
            System.out.printf(
                    "%s; %,d deliveries tried again, away for %d s at most%n",
                    count, writers.refusedCount(), longestAway.toSeconds());
        }
        program.close();
        return count;
    }

    private Count count(Writers writers, long before) throws Exception {
        try (Connection owner = program.connectAsOwner()) {
            return Count.of(owner, writers.taken(), before);
        }
    }

    private void kill(Victim victim) throws InterruptedException {
        switch (victim) {
            case APPLICATION -> program.application().destroyForcibly();
            case DATABASE -> program.database().destroyForcibly();
            case LAUNCHER -> program.killLauncher();
            case ALL -> {
                ProcessHandle application = program.application();
                ProcessHandle database = program.database();
                program.killLauncher();
                application.destroyForcibly();
                database.destroyForcibly();
            }
        }
    }

    private void start() throws Exception {
        program = new HotlineProgram(data, "story", port, token, environment);
        awaitReady();
    }

    /** Starts it again if it does not do so by itself. */
    private void awaitReady() throws Exception {
        Instant from = Instant.now();
        TimeUnit.MILLISECONDS.sleep(500);
        // an application whose launcher was killed answers a little longer
        while (!program.runs() || Probe.status(program.address().resolve("/health/ready")) != 200 || !answers()) {
            if (!program.runs()) {
                awaitPort();
                program = new HotlineProgram(data, "story", port, token, environment);
            }
            if (Instant.now().isAfter(from.plus(PATIENCE))) {
                throw new IllegalStateException("the program does not come back; see " + data + ".log");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Duration away = Duration.between(from, Instant.now());
        longestAway = away.compareTo(longestAway) > 0 ? away : longestAway;
    }

    /** An application that still ends holds its port. */
    private void awaitPort() throws InterruptedException {
        while (Probe.status(URI.create("http://127.0.0.1:" + port + "/")) != 0) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean answers() {
        try (Connection owner = program.connectAsOwner()) {
            return true;
        } catch (SQLException | java.io.IOException | RuntimeException notYet) {
            return false;
        }
    }
}
