package vn.hotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that are run to their end and are of interest for what they say only if they fail. */
final class Output {

    private Output() {}

    /**
     * @return what it said
     * @throws LaunchException if it ends with another code than 0, or not in time
     */
    static String of(List<String> command, Duration patience, String failure) throws IOException {
        Path said = Files.createTempFile("output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            String text = Files.readString(said);
            if (!ended || process.exitValue() != 0) {
                throw new LaunchException(ExitCode.APPLICATION_FAILED, failure + ": " + text.strip());
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException(ExitCode.APPLICATION_FAILED, failure, e);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(said);
        }
    }
}
