package vn.hotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one Java learnt from a start of the server, so that the next ones need not: classes read, linked, and how often
 * what was called (JEP 483, 514 and 515, so of Java 25 and later). It is of use to the very Java that learnt it and to
 * the very files on its class path; Java itself sees to that, and starts as ever if something differs.
 */
record StartCache(UnpackedServer server, ServerJava java) {

    private static final int LEAST = 25;

    boolean isPossible() {
        return java.version().feature() >= LEAST;
    }

    /**
     * Whether it was made of what lies there now, and lies where it was made: Java would take files that were moved, too,
     * but then knows no more where a class comes from, which the server asks.
     */
    boolean isFresh() throws IOException {
        return Files.exists(file())
                && Files.exists(madeOf())
                && Files.readString(madeOf()).equals(files());
    }

    /** Options of a start that uses it, if there is one. */
    List<String> use() throws IOException {
        return isPossible() && isFresh() ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    /**
     * Options of a start that is watched for it. With the quick compiler alone: Java 25.0.3 broke off while it wrote down
     * what the other one had seen, once in two tries.
     */
    List<String> record() {
        return List.of("-XX:TieredStopAtLevel=1", "-XX:AOTMode=record", "-XX:AOTConfiguration=" + seen());
    }

    void forget() throws IOException {
        for (Path file : List.of(madeOf(), seen(), file())) {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Makes it of the start that was watched, which has ended.
     *
     * @param command that start, without what the server was told
     * @throws LaunchException if Java cannot make it
     */
    void make(List<String> command) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(1, List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + seen(), "-XX:AOTCache=" + file()));
        Output.of(words, Duration.ofMinutes(5), "Java could not learn the start");
        Files.delete(seen());
        keep();
    }

    /** What it was made of. */
    void keep() throws IOException {
        Files.writeString(madeOf(), files());
    }

    private Path seen() {
        return server.home().resolve("start-" + java.version() + ".seen");
    }

    private Path file() {
        return server.home().resolve("start-" + java.version() + ".aot");
    }

    private Path madeOf() {
        return server.home().resolve("start-" + java.version() + ".txt");
    }

    private String files() throws IOException {
        return server.classPath().stream()
                .map(UnpackedServer::stamp)
                .collect(Collectors.joining("\n", server.home().toRealPath() + "\n", "\n"));
    }
}
