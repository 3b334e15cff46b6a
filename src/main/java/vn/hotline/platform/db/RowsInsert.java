package vn.hotline.platform.db;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.util.Collections;
import java.util.List;
import org.hibernate.Session;

/** Stores rows that are not read as entities, several in one statement: one round trip, read once by the database. */
public final class RowsInsert {

    private final String into;
    private final String row;

    /**
     * @param into {@code insert into table (column, ...)}
     * @param columns how many it names
     */
    public RowsInsert(String into, int columns) {
        this.into = into;
        row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
    }

    /**
     * Now, in the transaction of the caller.
     *
     * @return how many were stored: fewer than there are if the statement passes over some
     */
    public int insert(EntityManager entities, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        String text = into + " values " + String.join(", ", Collections.nCopies(rows.size(), row));
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                int place = 0;
                for (Object[] values : rows) {
                    for (Object value : values) {
                        statement.setObject(++place, SqlText.stored(value));
                    }
                }
                return statement.executeUpdate();
            }
        });
    }
}
