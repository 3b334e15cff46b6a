package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    private static final RotatingLog.Size SMALL = new RotatingLog.Size(100, 3);

    @TempDir
    Path folder;

    @Test
    void keepsTheNewestAndNoMoreThanItMay() throws IOException {
        write(
                folder,
                SMALL,
                IntStream.range(0, 100)
                        .mapToObj("line %03d of ten\n"::formatted)
                        .toList());

        assertThat(names(folder)).containsExactly("server.1.log", "server.2.log", "server.3.log", "server.log");
        assertThat(Files.readString(folder.resolve("server.log"))).endsWith("line 099 of ten\n");
        assertThat(Files.readString(folder.resolve("server.1.log")))
                .endsWith("\n")
                .isGreaterThan("line 08");
    }

    /** Each restart opens it anew. */
    @Test
    void restartsLoseNothing() throws IOException {
        for (int start = 0; start < 5; start++) {
            write(folder, RotatingLog.Size.PRESET, List.of("start " + start + "\n"));
        }
        assertThat(folder.resolve("server.log")).content().hasLineCount(5);
    }

    @Property(tries = 100)
    void whatIsKeptIsTheEndOfWhatWasWrittenWithoutAHole(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 60) Integer> lengths) throws IOException {
        Path own = Files.createTempDirectory("rotating");
        try {
            List<String> lines =
                    lengths.stream().map(length -> "x".repeat(length) + "\n").toList();
            write(own, SMALL, lines);

            StringBuilder kept = new StringBuilder();
            for (String name : List.of("server.3.log", "server.2.log", "server.1.log", "server.log")) {
                Path file = own.resolve(name);
                kept.append(Files.exists(file) ? Files.readString(file) : "");
                assertThat(!Files.exists(file) || Files.size(file) <= SMALL.bytes() + 61)
                        .isTrue();
            }
            assertThat(String.join("", lines)).endsWith(kept);
        } finally {
            for (String name : names(own)) {
                Files.delete(own.resolve(name));
            }
            Files.delete(own);
        }
    }

    private static void write(Path folder, RotatingLog.Size size, List<String> lines) throws IOException {
        try (RotatingLog log = new RotatingLog(folder.resolve("server.log"), size)) {
            for (String line : lines) {
                log.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
