package vn.hotline.platform.db;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** A query put together of pieces, each with its arguments beside it. It is read in the transaction of the caller. */
public final class SqlText {

    /** Makes one thing of one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Is told of a query while it runs, so that it can be ended from elsewhere. */
    public interface Watch {
        void begins(Statement query);

        void ends();
    }

    private static final Watch NOBODY = new Watch() {
        @Override
        public void begins(Statement query) {}

        @Override
        public void ends() {}
    };

    private final StringBuilder text = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    public SqlText add(String piece, Object... itsArguments) {
        text.append(piece);
        for (Object argument : itsArguments) {
            arguments.add(stored(argument));
        }
        return this;
    }

    /** {@code column in (?, ?, ...)} */
    public SqlText in(String column, Iterable<?> values) {
        String separator = "";
        add(column).add(" in (");
        for (Object value : values) {
            add(separator).add("?", value);
            separator = ", ";
        }
        return add(")");
    }

    public <T> List<T> list(EntityManager entities, Row<T> reader) {
        return list(entities, reader, NOBODY);
    }

    public <T> List<T> list(EntityManager entities, Row<T> reader, Watch watch) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
                for (int i = 0; i < arguments.size(); i++) {
                    statement.setObject(i + 1, arguments.get(i));
                }
                watch.begins(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    List<T> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                    return found;
                } finally {
                    watch.ends();
                }
            }
        });
    }

    /** A time of the database, which is UTC. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    /** A value as the driver takes it. */
    static Object stored(Object argument) {
        if (argument instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return argument instanceof Enum<?> constant ? constant.name() : argument;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
