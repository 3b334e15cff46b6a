package vn.hotline.platform.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import vn.hotline.kernel.Thrown;

/** Tells a failure of the database, which passes, from a fault of our own. */
@ApplicationScoped
public class DatabaseGone {

    private static final String MARK = DatabaseGone.class.getName();

    /** SQL states of this class: the connection is there no more, or could not be made. */
    private static final String CONNECTION = "08";

    /** What the server's pool says when it has none to give. */
    private static final String NONE_LEFT = "allocating a connection";

    @Inject
    private DatabaseWatch watch;

    /** Whether a request failed because the database is gone, or went for a moment. */
    public boolean isBehind(Throwable thrown) {
        return watch.isGone() || Thrown.chain(thrown).anyMatch(DatabaseGone::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLException sql
                        && (sql.getSQLState() != null && sql.getSQLState().startsWith(CONNECTION)
                                || sql.getMessage() != null && sql.getMessage().contains(NONE_LEFT));
    }

    /** For {@link AvailabilityFilter}, which answers for all who cannot. */
    public static void mark(ServletRequest request) {
        request.setAttribute(MARK, true);
    }

    static boolean isMarked(ServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
