package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
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
    void theLogOfTheRunBeforeIsKept() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder)) {
            Files.writeString(data.log("server"), "yesterday");

            assertThat(data.freshLog("server")).doesNotExist();
            assertThat(folder.resolve("logs/server.previous.log")).hasContent("yesterday");
        }
    }
}
