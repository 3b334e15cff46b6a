package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void onlyOneProgramHoldsIt() {
        try (DataDirectory held = DataDirectory.open(folder)) {
            assertThatExceptionOfType(LaunchException.class)
                    .isThrownBy(() -> DataDirectory.open(folder))
                    .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DIRECTORY_IN_USE));
            assertThat(held.keyset().toString()).startsWith(folder.toString());
        }
        DataDirectory.open(folder).close();
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DIRECTORY_UNWRITABLE));
    }

    @Test
    void passwordsStayTheSameAndAreForTheOwnerAlone() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"))) {
            String password = data.password("db-owner");

            assertThat(password).hasSizeGreaterThan(30).isEqualTo(data.password("db-owner"));
            assertThat(Files.getPosixFilePermissions(data.secrets().resolve("db-owner")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void whatAKilledRunLeftIsGoneAndTheRestIsForTheOwnerAlone() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kept"), "not ours");
        Path unpacked = Files.createDirectories(folder.resolve("data/tmp/payaramicro-rt1/applications"));
        Files.writeString(unpacked.resolve("upload_1.tmp"), "a child's name");
        Files.createSymbolicLink(folder.resolve("data/tmp/link"), elsewhere);
        Files.setPosixFilePermissions(folder.resolve("data/tmp"), PosixFilePermissions.fromString("rwxrwxr-x"));

        try (DataDirectory data = DataDirectory.open(folder.resolve("data"))) {
            Path settings = data.keepForThisRun("server-settings", "set nothing");

            assertThat(data.temporary()).isDirectoryContaining(settings::equals);
            assertThat(data.temporary().toFile().list()).containsExactly("server-settings");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.temporary())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings)))
                    .isEqualTo("rw-------");
            assertThat(elsewhere.resolve("kept")).hasContent("not ours");
        }
    }

    @Test
    void childrenWriteForTheirOwnerAlone() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder)) {
            Path file = data.temporary().resolve("upload");
            ChildProcess.start(
                            List.of("/bin/sh", "-c", "echo something > \"$0\"", file.toString()),
                            Map.of(),
                            data.openLog("child"))
                    .end()
                    .join();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aLogGoesOnWhereTheRunBeforeLeftIt() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder)) {
            Files.writeString(data.log("server"), "yesterday\n");

            try (RotatingLog log = data.openLog("server")) {
                log.write("today\n".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(data.log("server")).hasContent("yesterday\ntoday\n");
        }
    }

    @Test
    void whatWasOpenToOthersIsOpenNoMore() throws IOException {
        Path db = Files.createDirectories(folder.resolve("db/hotline"));
        Path rows = Files.writeString(db.resolve("contact.ibd"), "rows");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createTempFile("elsewhere", ""));
        for (Path open : new Path[] {folder, folder.resolve("db"), db}) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.setPosixFilePermissions(rows, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(link.toRealPath(), PosixFilePermissions.fromString("rw-r--r--"));

        DataDirectory.open(folder).close();

        assertThat(Stream.of(folder, folder.resolve("db"), db))
                .allSatisfy(each -> assertThat(permissions(each)).isEqualTo("rwx------"));
        assertThat(permissions(rows)).isEqualTo("rw-------");
        assertThat(permissions(link.toRealPath())).as("not its business").isEqualTo("rw-r--r--");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
