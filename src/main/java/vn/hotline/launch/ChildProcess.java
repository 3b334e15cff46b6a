package vn.hotline.launch;

import java.io.IOException;
import java.nio.file.Path;
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
     * $$ is the program itself once the shell has become it; the background part waits for the end of the pipe. What it
     * writes is its owner's alone.
     */
    private static final String GUARD = """
            trap '' INT HUP
            umask 077
            exec 3<&0 </dev/null
            (read -r line <&3; kill -TERM $$ 2>/dev/null) >/dev/null 2>&1 &
            exec "$@" 3<&-
            """;

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    static ChildProcess start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "hotline"));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new ChildProcess(builder.start());
    }

    boolean runs() {
        return process.isAlive();
    }

    CompletableFuture<?> end() {
        return process.onExit();
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
