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

/** Demo cases get the clocks of law that the application would have begun for them: by the statements of the migration. */
final class DemoClocks {

    private static final String STATEMENTS = "/db/migration/V302__clocks_of_stored_cases.sql";

    private DemoClocks() {}

    static void begin(Connection owner, Instant now) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("SET @moment = TIMESTAMP '%s'"
                    .formatted(LocalDateTime.ofInstant(now, ZoneOffset.UTC)
                            .toString()
                            .replace('T', ' ')));
            for (String one : statements().split(";\\s*\n")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    private static String statements() {
        try (InputStream file = DemoClocks.class.getResourceAsStream(STATEMENTS)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
