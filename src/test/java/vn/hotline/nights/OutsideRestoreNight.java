package vn.hotline.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.hotline.benchmark.HotlineProgram;
import vn.hotline.benchmark.Probe;
import vn.hotline.nights.Writers.Taken;
import vn.hotline.platform.security.ApiTokens;

/**
 * The same with a database server of its own, set up by the files of config/ and backed up and restored by the words of
 * operations.md. Needs Debian's mariadb-server; TLS is left out, since everything is on one machine here.
 */
public final class OutsideRestoreNight {

    private static final String HELP = """
            Follows operations.md: backs up an outside database under load, loses it, restores it elsewhere, and counts.

              --writers N     programs that deliver at the same time (20)
              --seconds N     of deliveries before and after the dump (20)
              --data DIR      working directory, must not be there (target/nights/outside)
            """;

    private final Words words;
    private final Path work;
    private final Path backup;
    private final String token = ApiTokens.generate();
    private final int port = HotlineProgram.freePort();

    private OutsideRestoreNight(Words words) throws IOException {
        this.words = words;
        work = words.path("--data", HotlineProgram.TARGET.resolve("nights/outside"));
        backup = Files.createDirectories(work.resolve("backup"));
    }

    public static void main(String[] typed) throws Exception {
        Words words = new Words(typed, Set.of("--writers", "--seconds", "--data"), HELP);
        System.exit(new OutsideRestoreNight(words).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Map<String, Taken> taken;
        long certain;
        long before;
        Process shipping = null;
        try (OutsideServer first = new OutsideServer(work.resolve("first"));
                HotlineProgram program = start(first)) {
            try (Connection owner = first.connectAsOwner()) {
                before = Count.lastContact(owner);
            }
            shipping = Runbook.start(Runbook.commands("--stop-never"), first.administrator(backup));
            try (Writers writers = new Writers(words.number("--writers", 20), token, 10, number -> program.address())) {
                TimeUnit.SECONDS.sleep(words.number("--seconds", 20));
                Runbook.run(Runbook.commands("mariadb-dump"), first.administrator(backup));
                TimeUnit.SECONDS.sleep(words.number("--seconds", 20));
                certain = System.currentTimeMillis();
                TimeUnit.SECONDS.sleep(2);
                first.kill();
                taken = writers.taken();
            }
        } finally {
            if (shipping != null) {
                shipping.destroy();
            }
        }
        try (OutsideServer second = new OutsideServer(work.resolve("second"), "--secure-timestamp=NO")) {
            Runbook.run(Runbook.commands("--start-position"), second.administrator(backup));
            second.restart();
            try (HotlineProgram program = start(second);
                    Connection owner = second.connectAsOwner()) {
                Map<String, Taken> expected = taken.entrySet().stream()
                        .filter(entry -> entry.getValue().at() <= certain)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                Count count = Count.of(owner, expected, before);
                System.out.println("Acknowledged two seconds before the end: " + count);
                System.out.println("Acknowledged at all:                     " + Count.of(owner, taken, before));
                return count.isWhole() && program.runs();
            }
        }
    }

    private HotlineProgram start(OutsideServer server) throws Exception {
        Path directory = work.resolve("program");
        HotlineProgram program =
                new HotlineProgram(directory, "story", port, token, server.environment(work.resolve("keyset")));
        while (Probe.status(program.address().resolve("/health/ready")) != 200) {
            if (!program.runs()) {
                throw new IllegalStateException("the program did not start; see " + directory + ".log");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return program;
    }
}
