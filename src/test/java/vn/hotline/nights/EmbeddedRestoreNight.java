package vn.hotline.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.hotline.benchmark.HotlineProgram;
import vn.hotline.benchmark.Probe;
import vn.hotline.nights.Writers.Taken;
import vn.hotline.platform.security.ApiTokens;

/**
 * Contacts come in, backups are made beside them, then everything is killed and its disk is gone. What was acknowledged
 * before the last backup has to be there again, once.
 */
public final class EmbeddedRestoreNight {

    private static final String HELP = """
            Backs up the packaged program under load, loses its directory, restores it, and counts.

              --writers N     programs that deliver at the same time (20)
              --backups N     how often the log is added to the backup (10)
              --seconds N     between two of them (5)
              --data DIR      working directory, must not be there (target/nights/embedded)
            """;

    private final Words words;
    private final Path work;
    private final Path backups;
    private final Path data;
    private final String token = ApiTokens.generate();
    private final int port = HotlineProgram.freePort();

    private EmbeddedRestoreNight(Words words) throws IOException {
        this.words = words;
        work = words.path("--data", HotlineProgram.TARGET.resolve("nights/embedded"));
        data = work.resolve("data");
        backups = Files.createDirectories(work.resolve("backups"));
    }

    public static void main(String[] typed) throws Exception {
        Words words = new Words(typed, Set.of("--writers", "--backups", "--seconds", "--data"), HELP);
        System.exit(new EmbeddedRestoreNight(words).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        int times = words.number("--backups", 10);
        Map<String, Taken> taken;
        long lastBackup = 0;
        Instant middle = Instant.now();
        long before;
        try (HotlineProgram program = start(data)) {
            try (Connection owner = program.connectAsOwner()) {
                before = Count.lastContact(owner);
            }
            try (Writers writers = new Writers(words.number("--writers", 20), token, 10, number -> program.address())) {
                writers.awaitTaken(100);
                for (int i = 0; i < times; i++) {
                    lastBackup = System.currentTimeMillis();
                    command("backup", "--data", data.toString(), "--to", backups.toString());
                    if (i == times / 2) {
                        middle = Instant.now().truncatedTo(ChronoUnit.SECONDS);
                    }
                    TimeUnit.SECONDS.sleep(words.number("--seconds", 5));
                }
                ProcessHandle application = program.application();
                ProcessHandle database = program.database();
                program.killLauncher();
                application.destroyForcibly();
                database.destroyForcibly();
                taken = writers.taken();
            }
        }
        Files.createDirectories(work.resolve("offline"));
        Files.copy(data.resolve("keys/keyset"), work.resolve("offline/keyset"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                data.resolve("keys/backup-key"),
                work.resolve("offline/backup-key"),
                StandardCopyOption.REPLACE_EXISTING);
        command("verify", "backup", "--data", data.toString(), "--from", backups.toString());
        Files.move(data, work.resolve("lost"));

        Count all = restored("all", Instant.MAX, until(taken, lastBackup), before);
        System.out.println("All that was acknowledged before the last backup: " + all);
        // a second is not whole until the next one
        Count half = restored("half", middle, until(taken, middle.toEpochMilli() - 2_000), before);
        System.out.println("The same up to " + middle + ": " + half);
        boolean cut = half.there() < all.there();
        return all.isWhole() && half.isWhole() && cut;
    }

    private static Map<String, Taken> until(Map<String, Taken> taken, long moment) {
        return taken.entrySet().stream()
                .filter(entry -> entry.getValue().at() <= moment)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Count restored(String name, Instant until, Map<String, Taken> expected, long before) throws Exception {
        Path restored = work.resolve(name);
        for (String key : List.of("keyset", "backup-key")) {
            Path target = restored.resolve("keys").resolve(key);
            Files.createDirectories(target.getParent());
            Files.copy(work.resolve("offline").resolve(key), target);
        }
        List<String> command =
                new ArrayList<>(List.of("restore", "--data", restored.toString(), "--from", backups.toString()));
        if (until.isBefore(Instant.MAX)) {
            command.addAll(List.of("--until", until.toString()));
        }
        command(command.toArray(new String[0]));
        try (HotlineProgram program = start(restored);
                Connection owner = program.connectAsOwner()) {
            return Count.of(owner, expected, before);
        }
    }

    private HotlineProgram start(Path directory) throws Exception {
        HotlineProgram program = new HotlineProgram(directory, "story", port, token, Map.of());
        while (Probe.status(program.address().resolve("/health/ready")) != 200) {
            if (!program.runs()) {
                throw new IllegalStateException("the program did not start; see " + directory + ".log");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return program;
    }

    private static void command(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                HotlineProgram.JAVA,
                "-jar",
                HotlineProgram.TARGET.resolve("hotline.jar").toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", words) + " ended with " + process.exitValue());
        }
    }
}
