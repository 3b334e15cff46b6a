package vn.hotline.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the schema to this version and grants the application what it needs of it, and no more. */
public final class Schema {

    /**
     * The application adds to these and reads them, but never changes what they hold: the trail, and what tells how a
     * record became what it is.
     */
    static final Set<String> FOR_EVER = Set.of(
            "audit_entry",
            "candidates_shown",
            "case_action",
            "agency_change",
            "calendar_day",
            "calendar_decision",
            "case_change",
            "clock_moved",
            "centre",
            "contact_correction",
            "counting_start",
            "figure_shift",
            "handbook_change",
            "flyway_schema_history",
            "indicator_correction",
            "indicator_file",
            "key_check",
            "law_limit",
            "period_report_compared",
            "period_report_figure",
            "period_report_point",
            "period_report_remark",
            "quality_draw",
            "quality_draw_person",
            "risk_assessment",
            "status_change",
            "unchosen_version");

    private static final int NO_SUCH_GRANT = 1147;

    private static final String MIGRATIONS = "classpath:db/migration";

    private final DatabaseAccess access;

    public Schema(DatabaseAccess access) {
        this.access = access;
    }

    /**
     * @param before the version the schema had, 0 of a new one
     * @param now the version it has
     */
    public record Versions(int before, int now) {}

    public Versions prepare() {
        try {
            Versions versions = migrate();
            if (access.separatesOwner()) {
                grant();
            }
            return versions;
        } catch (FlywayException | SQLException e) {
            throw new LaunchException(
                    ExitCode.SCHEMA_FAILED, "the schema cannot be brought to this version: " + firstLine(e), e);
        }
    }

    private Versions migrate() {
        Flyway flyway = Flyway.configure()
                .dataSource(
                        access.ownerUrl(), access.owner().name(), access.owner().password())
                .locations(MIGRATIONS)
                .javaMigrations(new SearchIndexInRuns())
                .load();
        MigrationInfo current = flyway.info().current();
        int before = current == null ? 0 : number(current.getVersion());
        int known = requireKnown(flyway, before);
        flyway.migrate();
        return new Versions(before, known);
    }

    /** A newer build counts what this one does not: its figures would silently go wrong. */
    private static int requireKnown(Flyway flyway, int before) {
        int known = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .mapToInt(migration -> number(migration.getVersion()))
                .max()
                .orElseThrow();
        if (before > known) {
            throw new LaunchException(
                    ExitCode.SCHEMA_FAILED,
                    "the schema is of version %d, this build knows %d only: start the newer build, or restore a backup from before it"
                            .formatted(before, known));
        }
        return known;
    }

    private static int number(MigrationVersion version) {
        return Integer.parseInt(version.getVersion());
    }

    private void grant() throws SQLException {
        String application = application();
        try (Connection owner = access.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("GRANT SELECT, INSERT ON `%s`.* TO %s".formatted(owner.getCatalog(), application));
            for (String table : tables(statement)) {
                if (FOR_EVER.contains(table)) {
                    revoke(statement, table, application);
                } else {
                    statement.execute("GRANT UPDATE, DELETE ON `%s` TO %s".formatted(table, application));
                }
            }
        }
    }

    /** Versions before this one granted more. */
    private static void revoke(Statement statement, String table, String application) throws SQLException {
        try {
            statement.execute("REVOKE UPDATE, DELETE ON `%s` FROM %s".formatted(table, application));
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_GRANT) {
                throw e;
            }
        }
    }

    /** The account that the server takes the application's user for, quoted for a grant: 'hotline_app'@'127.0.0.1'. */
    private String application() throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_user()")) {
            row.next();
            String account = row.getString(1);
            int at = account.lastIndexOf('@');
            return "'%s'@'%s'".formatted(account.substring(0, at), account.substring(at + 1));
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = database() AND table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String firstLine(Exception e) {
        return e.getMessage()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("unknown");
    }
}
