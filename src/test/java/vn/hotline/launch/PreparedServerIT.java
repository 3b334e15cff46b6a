package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The server as the build laid it out. That it starts, and what it then does, the journeys show. */
class PreparedServerIT {

    private static final Path DIST = Path.of(System.getProperty("hotline.dist"));

    @Test
    void theApplicationKeepsTheLibrariesThatBringPages() throws IOException {
        assertThat(names(DIST.resolve("app/WEB-INF/lib")))
                .hasSize(2)
                .anyMatch(name -> name.startsWith("primefaces-"))
                .anyMatch(name -> name.startsWith("omnifaces-"));
    }

    @Test
    void allOthersStandOnTheServersClassPathAfterItsOwn() throws IOException {
        List<String> paths;
        try (JarFile launcher =
                new JarFile(DIST.resolve("server/launch-micro.jar").toFile())) {
            paths = List.of(launcher.getManifest()
                    .getMainAttributes()
                    .getValue(Attributes.Name.CLASS_PATH)
                    .split(" "));
        }

        assertThat(paths).allMatch(path -> Files.exists(DIST.resolve("server").resolve(path)));
        assertThat(paths.stream().filter(path -> path.startsWith("libraries/")))
                .map(path -> path.substring("libraries/".length()))
                .containsExactlyElementsOf(names(DIST.resolve("server/libraries")))
                .anyMatch(name -> name.startsWith("hibernate-core-"))
                .doesNotHaveDuplicates();
        assertThat(paths.indexOf("server-door.jar"))
                .isEqualTo(
                        paths.size() - names(DIST.resolve("server/libraries")).size() - 1);
    }

    @Test
    void theJavaOfTheBuildHasLearntAStart() throws IOException {
        StartCache cache = new StartCache(new UnpackedServer(DIST.resolve("server")), ServerJava.find(System.getenv()));

        assertThat(cache.isFresh()).isEqualTo(cache.isPossible());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
