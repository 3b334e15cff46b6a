package vn.hotline.platform.ops;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * Asks the database twice a second, by a connection of its own, whether it is there. Who answers requests looks here and
 * need not wait at the database itself to learn that it hangs. One answer too late may be a busy machine; the second try
 * by a new connection decides.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int PATIENCE_SECONDS = 2;

    /** @param schema the version of its schema and whether that came about; null while the database is gone */
    private record Found(String schema, boolean whole) {}

    @Inject
    @ConfigProperty(name = "HOTLINE_DB_URL")
    private String url;

    @Inject
    @ConfigProperty(name = "HOTLINE_DB_USER")
    private String user;

    @Inject
    @ConfigProperty(name = "HOTLINE_DB_PASSWORD")
    private String password;

    @Resource
    private ManagedThreadFactory threads;

    private volatile Found found = new Found(null, true);
    private volatile boolean gone;
    private volatile boolean over;
    private Thread thread;

    @PostConstruct
    void begin() {
        thread = threads.newThread(this::watch);
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void end() {
        over = true;
        thread.interrupt();
    }

    /** Whether it did not answer the last time it was asked. */
    public boolean isGone() {
        return gone;
    }

    /** Whether all migrations succeeded. */
    boolean isSchemaWhole() {
        return found.whole();
    }

    String schema() {
        return found.schema();
    }

    private void watch() {
        while (!over) {
            try (Connection connection = connect()) {
                found = look(connection);
                set(false);
                while (!over && connection.isValid(PATIENCE_SECONDS)) {
                    pause();
                }
            } catch (SQLException e) {
                set(true);
                pause();
            }
        }
    }

    private void set(boolean now) {
        if (now != gone) {
            LOG.log(
                    now ? Level.SEVERE : Level.WARNING,
                    now ? "the database does not answer" : "the database answers again");
        }
        gone = now;
    }

    /** With times of its own, much shorter than those of work. */
    private Connection connect() throws SQLException {
        int millis = PATIENCE_SECONDS * 1_000;
        String rest = url.replaceAll("(?i)(?<=[?&])(connectTimeout|socketTimeout)=\\d+&?", "")
                .replaceFirst("[?&]$", "");
        MariaDbDataSource source = new MariaDbDataSource("%s%sconnectTimeout=%d&socketTimeout=%d"
                .formatted(rest, rest.contains("?") ? "&" : "?", millis, millis));
        source.setUser(user);
        source.setPassword(password);
        return source.getConnection();
    }

    private static Found look(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(cast(version as unsigned)), min(success)"
                        + " from flyway_schema_history where version is not null")) {
            row.next();
            return new Found(row.getString(1), row.getBoolean(2));
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            over = true;
            Thread.currentThread().interrupt();
        }
    }
}
