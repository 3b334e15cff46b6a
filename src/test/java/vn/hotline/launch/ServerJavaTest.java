package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerJavaTest {

    @TempDir
    Path machine;

    @Test
    void theNewestIsTaken() throws IOException {
        List<Path> homes = List.of(java("17.0.15"), java("21.0.7"), java("25.0.3"), java("24"));

        assertThat(ServerJava.newest(homes).home()).isEqualTo(homes.get(2));
    }

    @Test
    void ofTwoOfOneVersionTheFirstIsTaken() throws IOException {
        Path chosen = java("25.0.3");
        Path other = Files.createDirectory(machine.resolve("other"));
        copy(chosen, other);

        assertThat(ServerJava.newest(List.of(chosen, other)).home()).isEqualTo(chosen);
    }

    @Test
    void withNoneNewEnoughOneLineSaysWhatToInstall() throws IOException {
        List<Path> homes = List.of(java("17.0.15"), java("20.0.2"), machine.resolve("none"));

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> ServerJava.newest(homes))
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.JAVA_MISSING))
                .withMessageContainingAll("Java 21 or later", "install", "/usr/lib/jvm", "HOTLINE_JAVA_HOME")
                .withMessageNotContaining("\n");
    }

    @Test
    void theOneThatIsNamedIsTakenAndNoOther() throws IOException {
        Path named = java("21.0.7");
        java("25.0.3");

        assertThat(ServerJava.find(Map.of("HOTLINE_JAVA_HOME", named.toString()))
                        .home())
                .isEqualTo(named);
    }

    @Test
    void oneThatIsNamedAndTooOldIsRefused() throws IOException {
        Path named = java("17.0.15");

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> ServerJava.find(Map.of("HOTLINE_JAVA_HOME", named.toString())))
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.JAVA_MISSING))
                .withMessageContaining("HOTLINE_JAVA_HOME=" + named);
    }

    @Test
    void foldersThatHoldNoJavaArePassedOver() throws IOException {
        Path noProgram = Files.createDirectory(machine.resolve("no-program"));
        Files.writeString(noProgram.resolve("release"), "JAVA_VERSION=\"99\"\n");
        Path unreadable = java("twenty-five");

        assertThat(ServerJava.at(noProgram)).isEmpty();
        assertThat(ServerJava.at(unreadable)).isEmpty();
    }

    private Path java(String version) throws IOException {
        Path home = Files.createDirectory(machine.resolve("java-" + version));
        Files.createDirectory(home.resolve("bin"));
        Path program = Files.createFile(home.resolve("bin/java"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to.resolve("bin"));
        Files.copy(from.resolve("bin/java"), to.resolve("bin/java"));
        assertThat(to.resolve("bin/java").toFile().setExecutable(true)).isTrue();
        Files.copy(from.resolve("release"), to.resolve("release"));
    }
}
