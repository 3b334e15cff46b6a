package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {

    private static final ServerJava JAVA_25 = new ServerJava(Path.of("/java"), Runtime.Version.parse("25.0.3"));

    @TempDir
    private Path folder;

    private Path home;
    private StartCache cache;

    @BeforeEach
    void learnt() throws IOException {
        home = Files.createDirectories(folder.resolve("server"));
        for (String part : new String[] {"launch-micro.jar", "server-door.jar", "server-door-name.jar"}) {
            Files.writeString(home.resolve(part), part);
        }
        for (String part : new String[] {"runtime/web-core.jar", "libraries/hibernate.jar"}) {
            Files.createDirectories(home.resolve(part).getParent());
            Files.writeString(home.resolve(part), part);
        }
        cache = of(home, JAVA_25);
        Files.writeString(home.resolve("start-25.0.3.aot"), "learnt");
        cache.keep();
    }

    private static StartCache of(Path home, ServerJava java) {
        return new StartCache(new UnpackedServer(home), java);
    }

    @Test
    void whatWasLearntOfTheSameFilesIsUsed() throws IOException {
        assertThat(cache.use()).containsExactly("-XX:AOTCache=" + home.resolve("start-25.0.3.aot"));
    }

    @Test
    void anotherLibraryMakesItUseless() throws IOException {
        Files.writeString(home.resolve("libraries/hibernate.jar"), "another version");

        assertThat(cache.use()).isEmpty();
    }

    @Test
    void aLibraryOfAnotherTimeMakesItUseless() throws IOException {
        Files.setLastModifiedTime(
                home.resolve("runtime/web-core.jar"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        assertThat(cache.use()).isEmpty();
    }

    @Test
    void oneLibraryMoreMakesItUseless() throws IOException {
        Files.writeString(home.resolve("libraries/more.jar"), "more");

        assertThat(cache.use()).isEmpty();
    }

    @Test
    void inAnotherPlaceItIsUseless() throws IOException {
        Path moved = Files.move(home, folder.resolve("elsewhere"));

        assertThat(of(moved, JAVA_25).use()).isEmpty();
    }

    @Test
    void itCountsForTheJavaThatLearntIt() throws IOException {
        assertThat(of(home, new ServerJava(Path.of("/java"), Runtime.Version.parse("25.0.4")))
                        .use())
                .isEmpty();
        assertThat(of(home, new ServerJava(Path.of("/java"), Runtime.Version.parse("21.0.8")))
                        .isPossible())
                .isFalse();
    }
}
