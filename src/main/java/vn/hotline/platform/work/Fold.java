package vn.hotline.platform.work;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What savers left is put into a form that is read faster, as soon as there is enough of it. Readers see no difference. */
public abstract class Fold implements WorkKind, Watch {

    @Resource(lookup = "java:app/jdbc/hotline")
    private DataSource database;

    @Inject
    private Work work;

    /** Whether there is enough. */
    protected abstract boolean isDue(Connection connection) throws SQLException;

    protected abstract void fold(Connection connection) throws SQLException;

    @Override
    public void look() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (isDue(connection)) {
                work.put(name(), 0);
            }
        }
    }

    @Override
    public void run(Attempt attempt) throws SQLException {
        try (Connection connection = database.getConnection()) {
            fold(connection);
        }
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public boolean isByTheClock() {
        return false;
    }
}
