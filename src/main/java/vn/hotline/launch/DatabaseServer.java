package vn.hotline.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The programs that run the embedded database: those that come with this one, or those that the machine has, which get
 * their fixes with the machine's.
 *
 * @param program mariadbd
 * @param installer makes a new data directory for it
 * @param places where both find what else they need; programs of the machine know that themselves
 */
public record DatabaseServer(Path program, Path installer, List<String> places) {

    private static final Pattern SERIES = Pattern.compile(" Ver (\\d+\\.\\d+)\\.\\d+-MariaDB");

    public static DatabaseServer delivered(Program ours) {
        Path home = ours.database();
        return new DatabaseServer(
                home.resolve("bin/mariadbd"),
                home.resolve("scripts/mariadb-install-db"),
                List.of("--basedir=" + home, "--lc-messages-dir=" + home.resolve("share")));
    }

    static DatabaseServer of(Program ours, Settings settings) {
        return settings.databaseServer().map(DatabaseServer::ofMachine).orElseGet(() -> delivered(ours));
    }

    static DatabaseServer ofMachine(Path program) {
        if (!Files.isExecutable(program)) {
            throw new LaunchException(
                    ExitCode.CONFIGURATION,
                    "HOTLINE_DB_SERVER=%s is no program that can be started".formatted(program));
        }
        Path home = program.resolve("../..").normalize();
        Path installer = Stream.of("bin", "scripts", "sbin")
                .map(folder -> home.resolve(folder).resolve("mariadb-install-db"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new LaunchException(
                        ExitCode.CONFIGURATION,
                        "HOTLINE_DB_SERVER=%s has no mariadb-install-db beside it".formatted(program)));
        return new DatabaseServer(program, installer, List.of());
    }

    /** Of its version the two numbers that files go by: within a series they stay readable, forth and back. */
    String series() throws IOException {
        Process asked = new ProcessBuilder(program.toString(), "--no-defaults", "--version")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher version = SERIES.matcher(said);
        if (!version.find()) {
            throw new LaunchException(
                    ExitCode.CONFIGURATION, "%s does not say which MariaDB it is: %s".formatted(program, said.strip()));
        }
        return version.group(1);
    }
}
