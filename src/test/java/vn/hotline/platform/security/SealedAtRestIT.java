package vn.hotline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import vn.hotline.support.InServer;
import vn.hotline.support.TestDatabase;

/** Canary names are put in and looked for wherever somebody without the keys could look. */
@RunAsClient
class SealedAtRestIT extends InServer {

    private static final List<String> CANARIES = List.of(
            "Kanariegelb", "Zwitscherling", "Vogelbauer", "0900987654", "900 987 654", "900987654", "Piepmatzgasse");

    private static final String CONTACT = """
            {"line":"CHILD_PROTECTION","channel":"ZALO","level":"INFORMATION",
             "narrative":"Người báo tin kể về bé Zwitscherling",
             "caller":{"name":"Nguyễn Kanariegelb","number":"0900 987 654","zaloId":"Vogelbauer","address":"12 Piepmatzgasse"},
             "children":[{"name":"Trần Zwitscherling","age":"7"}]}""";

    @ArquillianResource
    private URL address;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void namesNumbersAddressesAndNarrativesAreFoundNowhereInTheDataTheLogsOrADump() throws Exception {
        String token = token();
        HttpResponse<String> stored = send(request(token, "contacts")
                .POST(BodyPublishers.ofString(CONTACT))
                .build());
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        String path = URI.create(stored.headers().firstValue("Location").orElseThrow())
                .getPath();
        HttpResponse<String> read =
                send(HttpRequest.newBuilder(URI.create(address.toString()).resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .build());
        assertThat(read.body()).as("it is there for those who may read it").contains("Zwitscherling", "Kanariegelb");

        assertThat(dump()).as("a dump of every table").isNotEmpty();
        assertHoldsNoCanary("a dump of every table", dump());
        Path target = Path.of("target").toAbsolutePath();
        for (Path file : filesOf(target.resolve("test-data"))) {
            assertHoldsNoCanary(file.toString(), Files.readAllBytes(file));
        }
    }

    private static void assertHoldsNoCanary(String where, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String canary : CANARIES) {
            assertThat(text.contains(canary)).as("%s in %s", canary, where).isFalse();
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files = paths.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/mariadb/"))
                    .toList();
            assertThat(files).as("files of the database").anyMatch(file -> file.toString()
                    .endsWith(".ibd"));
            return files;
        }
    }

    private static byte[] dump() throws SQLException, IOException {
        ByteArrayOutputStream dump = new ByteArrayOutputStream();
        try (Connection owner = TestDatabase.access().connectAsOwner();
                Statement statement = owner.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            dump.write(bytes(rows.getObject(column)));
                            dump.write('\n');
                        }
                    }
                }
            }
        }
        return dump.toByteArray();
    }

    private static byte[] bytes(Object value) {
        return value instanceof byte[] bytes ? bytes : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = database()"
                        + " and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String token() throws SQLException {
        String token = ApiTokens.generate();
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into api_client (id, name, token_hash, scopes,"
                                + " centre_id, created_at) values (next value for row_seq, ?, ?, ?, 1, utc_timestamp(3))")) {
            insert.setString(1, "canary " + token.substring(0, 8));
            insert.setBytes(2, ApiTokens.hash(token));
            insert.setString(3, "contacts:read contacts:write");
            insert.executeUpdate();
        }
        return token;
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(address + "api/v1/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
