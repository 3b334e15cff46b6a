package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.support.TestDatabase;

/** What the application's database user may do, whatever the application asks it to. */
class GrantsIT {

    private static final int DENIED_COMMAND = 1142;
    private static final int DENIED_DATABASE = 1044;

    private Connection application;

    @BeforeEach
    void connect() throws SQLException {
        application = TestDatabase.access().connect();
    }

    @AfterEach
    void close() throws SQLException {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor_name = 'nobody'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "DROP TABLE audit_entry",
                "ALTER TABLE audit_entry DROP COLUMN detail",
                "DELETE FROM key_check",
                "UPDATE flyway_schema_history SET success = 0",
                "CREATE TABLE other (id INT)",
                "CREATE DATABASE other",
                "SELECT * FROM mysql.global_priv"
            })
    void itMayNotChangeTheTrailNorTheSchema(String sql) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(sql))
                .satisfies(e -> assertThat(e.getErrorCode()).isIn(DENIED_COMMAND, DENIED_DATABASE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO audit_entry (at, actor_name, actor_role, action) VALUES (utc_timestamp(), 'a', 'AUDITOR', 'READ')",
                "SELECT NEXT VALUE FOR row_seq",
                "UPDATE agency SET active = FALSE WHERE id = -1",
                "DELETE FROM contact_draft WHERE contact_id = -1"
            })
    void itMayDoItsWork(String sql) throws SQLException {
        application.setAutoCommit(false);
        execute(sql);
        application.rollback();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = application.createStatement()) {
            statement.execute(sql);
        }
    }
}
