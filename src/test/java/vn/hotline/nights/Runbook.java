package vn.hotline.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The commands that src/docs/operations.md tells people to type, typed by their words. */
final class Runbook {

    private static final Path OPERATIONS = Path.of("src/docs/operations.md");
    private static final Pattern COMMANDS = Pattern.compile("(?m)(?:^    .*\n)+");

    private Runbook() {}

    /** @param word that only this piece of the page holds */
    static String commands(String word) throws IOException {
        return COMMANDS.matcher(Files.readString(OPERATIONS))
                .results()
                .map(MatchResult::group)
                .filter(commands -> commands.contains(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(OPERATIONS + " has no commands with " + word))
                .indent(-4);
    }

    static Process start(String commands, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-euc", commands).inheritIO();
        builder.environment().putAll(environment);
        return builder.start();
    }

    static void run(String commands, Map<String, String> environment) throws IOException, InterruptedException {
        Process process = start(commands, environment);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + commands);
        }
    }
}
