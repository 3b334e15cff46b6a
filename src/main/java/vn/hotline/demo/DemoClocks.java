package vn.hotline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Demo cases get the clocks of law, and say when something was done in them, as if by the application: by statements of migrations. */
final class DemoClocks {

    private static final List<String> STATEMENTS = List.of(
            "/db/migration/V302__clocks_of_stored_cases.sql", "/db/migration/V307__activity_of_stored_cases.sql");

    private DemoClocks() {}

    static void begin(Connection owner, Instant now) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("SET @moment = TIMESTAMP '%s'"
                    .formatted(LocalDateTime.ofInstant(now, ZoneOffset.UTC)
                            .toString()
                            .replace('T', ' ')));
            for (String file : STATEMENTS) {
                for (String one : statements(file).split(";\\s*\n")) {
                    if (!one.isBlank()) {
                        statement.execute(one);
                    }
                }
            }
        }
    }

    private static String statements(String migration) {
        try (InputStream file = DemoClocks.class.getResourceAsStream(migration)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
