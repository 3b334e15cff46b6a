package vn.hotline.launch.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupRetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private static final String DATABASE = "00112233aabbccdd";

    @TempDir
    Path directory;

    @Test
    void everySecondOfTheKeptDaysCanBeRestored() throws IOException {
        for (int day = 10; day >= 0; day--) {
            make(NOW.minus(Duration.ofDays(day)).minusSeconds(60), 100 - day);
        }

        List<Backup> over = new BackupRetention(Duration.ofDays(3), 2).over(Backup.in(directory), NOW);
        for (Backup old : over) {
            old.delete();
        }

        assertThat(Backup.in(directory)).hasSize(4);
        assertThat(Backup.at(directory, NOW.minus(Duration.ofDays(3))).made())
                .isEqualTo(NOW.minus(Duration.ofDays(3)).minusSeconds(60));
    }

    @Test
    void someStayHoweverOldTheyAre() throws IOException {
        for (int day = 1000; day > 990; day--) {
            make(NOW.minus(Duration.ofDays(day)), 2000 - day);
        }

        assertThat(new BackupRetention(Duration.ofDays(3), 7).over(Backup.in(directory), NOW))
                .hasSize(3);
        assertThat(new BackupRetention(Duration.ofDays(3), 20).over(Backup.in(directory), NOW))
                .isEmpty();
    }

    @Test
    void whatABrokenDeletionLeftIsTakenAwayAndNothingElse() throws IOException {
        make(NOW, 1);
        Path broken = Files.createDirectory(directory.resolve("20260101T000000Z"));
        Files.writeString(broken.resolve("log.000001-000000000000.log"), "x");
        Path unfinished = Files.createDirectory(directory.resolve("20260102T000000Z"));
        Files.writeString(unfinished.resolve("copy.backup.unfinished"), "x");
        Path others = Files.createDirectory(directory.resolve("notes"));

        Backup.deleteRemains(directory);

        assertThat(broken).doesNotExist();
        assertThat(unfinished).exists();
        assertThat(others).exists();
        assertThat(Backup.in(directory)).hasSize(1);
    }

    /** Of backups at any times, in the order of the log. */
    @Property(tries = 500)
    void neverFewerThanSaidAndNeverAHole(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 400) Integer> hours,
            @ForAll @IntRange(min = 1, max = 10) int least,
            @ForAll @IntRange(min = 1, max = 10) int days)
            throws IOException {
        Path folder = Files.createTempDirectory("backups");
        try {
            List<Integer> oldestFirst =
                    hours.stream().distinct().sorted((a, b) -> b - a).toList();
            for (int i = 0; i < oldestFirst.size(); i++) {
                makeIn(folder, NOW.minus(Duration.ofHours(oldestFirst.get(i))), i + 1);
            }
            List<Backup> all = Backup.in(folder);
            List<Backup> over = new BackupRetention(Duration.ofDays(days), least).over(all, NOW);

            assertThat(all.subList(0, over.size())).isEqualTo(over);
            assertThat(all.size() - over.size()).isGreaterThanOrEqualTo(Math.min(least, all.size()));
            Instant first = NOW.minus(Duration.ofDays(days));
            if (!over.isEmpty()) {
                assertThat(all.get(over.size()).made()).isBeforeOrEqualTo(first);
            }
        } finally {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.sorted((a, b) -> b.compareTo(a))
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private void make(Instant made, int position) throws IOException {
        makeIn(directory, made, position);
    }

    private static void makeIn(Path directory, Instant made, int position) throws IOException {
        Path folder = Files.createDirectory(
                directory.resolve(made.toString().replaceAll("[-:]", "").replaceFirst("\\..*", "")));
        Files.write(
                folder.resolve("copy.backup"),
                new BackupLabel(BackupLabel.Kind.COPY, DATABASE, made, "log.000001", position, position).bytes());
    }
}
