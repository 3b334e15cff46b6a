package vn.hotline.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The Java that the application server runs on. The server wants a newer one than this program does, so that the newest
 * of the machine is looked for, whichever of them {@code java} is.
 *
 * @param home the folder that holds bin/java
 */
public record ServerJava(Path home, Runtime.Version version) {
    static final int LEAST = 21;

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    /** @param environment may name one, which is taken then and no other */
    public static ServerJava find(Map<String, String> environment) {
        return Settings.of(environment).javaHome().map(ServerJava::named).orElseGet(() -> newest(places(environment)));
    }

    private static ServerJava named(Path home) {
        return at(home).filter(ServerJava::suffices)
                .orElseThrow(() -> new LaunchException(
                        ExitCode.JAVA_MISSING,
                        "HOTLINE_JAVA_HOME=%s is no Java of version %d or later".formatted(home, LEAST)));
    }

    /** Of two of one version the first. */
    static ServerJava newest(List<Path> homes) {
        return homes.stream()
                .map(ServerJava::at)
                .flatMap(Optional::stream)
                .filter(ServerJava::suffices)
                .reduce((one, other) -> other.version.compareToIgnoreOptional(one.version) > 0 ? other : one)
                .orElseThrow(() -> new LaunchException(
                        ExitCode.JAVA_MISSING,
                        "the application server needs Java %d or later and none is found: install one (Temurin 25, say) below"
                                        .formatted(LEAST)
                                + " %s, or name its folder by HOTLINE_JAVA_HOME".formatted(INSTALLED)));
    }

    private static List<Path> places(Map<String, String> environment) {
        List<Path> places = new ArrayList<>();
        Optional.ofNullable(environment.get("JAVA_HOME")).map(Path::of).ifPresent(places::add);
        places.add(Path.of(System.getProperty("java.home")));
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> installed = Files.list(INSTALLED)) {
                installed.sorted().forEach(places::add);
            } catch (IOException closed) {
                // then it holds none for us
            }
        }
        return places;
    }

    /** What is there, by what each Java says of itself in a file beside its programs. */
    static Optional<ServerJava> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(program(home))) {
            return Optional.empty();
        }
        Properties said = new Properties();
        try (Reader text = Files.newBufferedReader(release)) {
            said.load(text);
            String version = said.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Optional.of(new ServerJava(home, Runtime.Version.parse(version)));
        } catch (IOException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private boolean suffices() {
        return version.feature() >= LEAST;
    }

    public Path program() {
        return program(home);
    }

    private static Path program(Path home) {
        return home.resolve("bin/java");
    }
}
