package vn.hotline.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What lies beside the launcher: application, server and the database's programs. */
public record Program(Path home) {

    /** The folder {@code hotline} beside {@code hotline.jar}. */
    static Program here() {
        try {
            Path jar = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Program program = new Program(jar.resolveSibling("hotline"));
            if (!Files.exists(program.application())) {
                throw new LaunchException(
                        ExitCode.CONFIGURATION, "the program is incomplete: there is no " + program.application());
            }
            return program;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells one build from another. */
    String version() throws IOException {
        Path jar = home.resolveSibling("hotline.jar");
        return Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis();
    }

    Path application() {
        return home.resolve("app");
    }

    /** The line by which the application server finds {@link #serverDoor()}, for its Java. */
    Path nameOfDoor() {
        return home.resolve("server-door-name.jar");
    }

    /** What the application server does with requests before it asks the application. */
    Path serverDoor() {
        return home.resolve("server-door.jar");
    }

    /** The text of the pages' colours. */
    String tokens() throws IOException {
        return Files.readString(application().resolve("assets/tokens.css"));
    }

    /** As it is published. */
    Path serverJar() {
        return home.resolve("payara-micro.jar");
    }

    /** Made of it by {@link PrepareCommand}. */
    UnpackedServer server() {
        return new UnpackedServer(home.resolve("server"));
    }

    /** @throws LaunchException if the server was not laid out */
    void requireServer() {
        if (!server().isThere()) {
            throw new LaunchException(
                    ExitCode.CONFIGURATION,
                    "the application server is not laid out in %s; run: java -jar hotline.jar prepare".formatted(home));
        }
    }

    Path database() {
        return home.resolve("mariadb");
    }
}
