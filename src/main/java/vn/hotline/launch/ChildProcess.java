package vn.hotline.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that lives no longer than the launcher: it is told to end when the launcher's end of a pipe closes, even if
 * the launcher is killed. It does not hear Ctrl-C in the terminal, so that the launcher decides the order of the ends.
 */
final class ChildProcess {

    /**
     * $$ is the program itself once the shell has become it. The background part waits at the pipe: a line means that the
     * program ended, the pipe's end that the launcher did. Before it ends a process it looks whether that is its parent
     * still, since another program may have got the number. What the program writes is its owner's alone.
     */
    private static final String GUARD = """
            umask 077
            trap '' INT HUP
            exec 3<&0 </dev/null
            (read -r line <&3 || while read -r key value; do
                [ "$key" = PPid: ] && [ "$value" = $$ ] && kill -TERM $$
            done </proc/self/status) >/dev/null 2>&1 &
            exec "$@" 3<&-
            """;

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** @param log is written to by this program, which sees to its size */
    static ChildProcess start(List<String> command, Map<String, String> environment, RotatingLog log)
            throws IOException {
        List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "hotline"));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        log.follow(process.getInputStream());
        process.onExit().thenRun(() -> tellGuard(process));
        return new ChildProcess(process);
    }

    private static void tellGuard(Process ended) {
        try (OutputStream guard = ended.getOutputStream()) {
            guard.write('\n');
        } catch (IOException gone) {
            // then it has nothing to guard any more
        }
    }

    boolean runs() {
        return process.isAlive();
    }

    CompletableFuture<?> end() {
        return process.onExit();
    }

    /** What it ended with; of a signal 128 and its number. */
    int exitValue() {
        return process.exitValue();
    }

    /** Asks it to end and waits; after that time it is made to. */
    void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
