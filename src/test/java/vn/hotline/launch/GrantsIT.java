package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
                "UPDATE status_change SET by_user = NULL",
                "DELETE FROM status_change",
                "UPDATE contact_correction SET at = utc_timestamp()",
                "DELETE FROM contact_correction",
                "UPDATE case_change SET old_value = NULL",
                "DELETE FROM case_action",
                "UPDATE risk_assessment SET at = utc_timestamp()",
                "DELETE FROM indicator_correction",
                "DELETE FROM figure_shift",
                "DELETE FROM unchosen_version",
                "UPDATE unchosen_version SET value = NULL",
                "UPDATE period_report_figure SET position = 0",
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

    /** What the code never changes the database keeps from being changed; folded figures alone are deleted. */
    @Test
    void whatTheCodeCallsImmutableIsSoInTheDatabase() {
        Set<String> immutable = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.hotline").stream()
                        .filter(type -> type.isAnnotatedWith(Immutable.class))
                        .map(GrantsIT::table)
                        .filter(table -> !table.equals("figure_change"))
                        .collect(Collectors.toCollection(TreeSet::new));
        immutable.addAll(Set.of("flyway_schema_history", "key_check", "period_report_compared"));

        assertThat(new TreeSet<>(Schema.FOR_EVER)).isEqualTo(immutable);
    }

    private static String table(JavaClass type) {
        return type.isAnnotatedWith(Table.class)
                ? type.getAnnotationOfType(Table.class).name()
                : type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    @Test
    void whatAnEarlierVersionGrantedIsTakenBack() throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("GRANT UPDATE, DELETE ON status_change TO '%s'@'127.0.0.1'"
                    .formatted(TestDatabase.access().application().name()));
        }

        new Schema(TestDatabase.access()).prepare();

        itMayNotChangeTheTrailNorTheSchema("DELETE FROM status_change WHERE id = -1");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = application.createStatement()) {
            statement.execute(sql);
        }
    }
}
