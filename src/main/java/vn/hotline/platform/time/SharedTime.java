package vn.hotline.platform.time;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Whether the clock of this server can be believed: it is held against the database's, which all servers share. What
 * happens by itself because its time has come (reports, notices, mails, deletion) is left to the other servers while it
 * stands wrong: it cannot be taken back, and two servers that disagree would do and undo it each minute.
 */
@ApplicationScoped
public class SharedTime {

    public static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final Logger LOG = Logger.getLogger(SharedTime.class.getName());

    @Resource(lookup = "java:app/jdbc/hotline")
    private DataSource database;

    @Inject
    private Clock clock;

    private volatile boolean agreed = true;
    private volatile Seen seen;

    /** What the database's clock said, and when that was on a clock that nobody sets. */
    private record Seen(Instant shared, long nanos) {

        Instant now() {
            return shared.plusNanos(System.nanoTime() - nanos);
        }
    }

    /**
     * The time by the database's clock, as it said when it was asked last ({@link #agrees}) and carried on from there:
     * whatever becomes of this server's clock, or of the database, it is right.
     */
    public Instant now() {
        return (seen == null ? ask() : seen).now();
    }

    private Seen ask() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select unix_timestamp(now(3))")) {
            row.next();
            seen = new Seen(
                    Instant.ofEpochMilli(row.getBigDecimal(1).movePointRight(3).longValue()), System.nanoTime());
            return seen;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its time", e);
        }
    }

    /** Asks the database. */
    public boolean agrees() {
        Duration apart = Duration.between(ask().shared(), clock.instant());
        boolean agrees = apart.abs().compareTo(TOLERANCE) <= 0;
        if (agrees != agreed) {
            agreed = agrees;
            LOG.log(
                    agrees ? Level.WARNING : Level.SEVERE,
                    () -> agrees
                            ? "the clock of this server is right again"
                            : "the clock of this server is %d s from the database's: nothing that falls due happens here"
                                    .formatted(apart.toSeconds()));
        }
        return agrees;
    }
}
