package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program as set-up-production.md sets it up; people walk the road on it in {@code ProductionE2E}. */
class ProductionIT {

    @TempDir
    Path folder;

    private Production production;

    @AfterEach
    void stop() throws InterruptedException {
        if (production != null) {
            production.close();
        }
    }

    @ParameterizedTest
    @MethodSource("vn.hotline.launch.Production#databases")
    void startsAsTheFilesOfConfigSay(Path mariadbd) throws Exception {
        production = new Production(folder, mariadbd);
        production.startProgram();
        production.oneTimePassword();

        assertThat(status("/health/ready")).isEqualTo(200);
        assertThat(status("/sign-in")).isEqualTo(200);
        allConnectionsAreEncrypted();
        nobodyReadsAPassword();
        assertThat(header("/sign-in", "Set-Cookie")).contains("Secure", "HttpOnly");

        // a program that is started again finds its database and gives no second password
        production.stopProgram();
        production.startProgram();
        production.awaitReady();
        assertThat(production.console()).doesNotContain("One-time password");
    }

    private void allConnectionsAreEncrypted() throws SQLException {
        try (Connection owner = production.connectAsOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("show session status like 'Ssl_version'")) {
            row.next();
            assertThat(row.getString(2)).startsWith("TLS");
        }
    }

    private void nobodyReadsAPassword() throws IOException {
        List<String> passwords = List.of(Production.OWNER_PASSWORD, Production.APPLICATION_PASSWORD);
        assertThat(production.console()).doesNotContain(passwords);
        try (Stream<Path> logs = Files.list(production.data().resolve("logs"))) {
            assertThat(logs).isNotEmpty().allSatisfy(log -> assertThat(Files.readString(log))
                    .doesNotContain(passwords));
        }
        Process program = production.program();
        assertThat(Stream.concat(Stream.of(program.toHandle()), program.descendants()))
                .allSatisfy(process ->
                        assertThat(process.info().commandLine().orElse("")).doesNotContain(passwords));
        try (Stream<Path> all = Files.walk(production.data())) {
            assertThat(all.filter(Files::isDirectory)).allSatisfy(directory -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .as(directory.toString())
                    .endsWith("------"));
        }
    }

    private int status(String path) throws Exception {
        return get(path).statusCode();
    }

    private List<String> header(String path, String name) throws Exception {
        return get(path).headers().allValues(name).stream()
                .flatMap(value -> Stream.of(value.split(";\\s*")))
                .toList();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(production.address().resolve(path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
