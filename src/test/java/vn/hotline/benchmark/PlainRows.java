package vn.hotline.benchmark;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.SearchTokens;
import vn.hotline.reporting.figures.FigureVerification;

/**
 * The rows that contacts left, inserted once more by plain JDBC: how fast this database stores them without anything
 * that makes or checks them. The copies have ids of their own and are taken out again.
 */
final class PlainRows {

    private static final long COPIES_FROM = 1_000_000_000_000L;
    private static final int SAMPLES = 20;

    /** Each table with the column that names the contact and, where there is one, the column that is drawn anew. */
    private record Table(String name, String contactColumn, String condition, String ownId) {}

    private static final Table CONTACT = new Table("contact", "id", "", null);
    private static final List<Table> ALL = List.of(
            CONTACT,
            new Table("contact_child", "contact_id", "", "id"),
            new Table("status_change", "record_id", " and record_kind = 'CONTACT'", "id"),
            new Table("audit_entry", "subject_id", " and subject_kind = 'CONTACT' and action = 'CREATE'", "id"),
            new Table("idempotency_key", "contact_id", "", "idem_key"));

    private static final String FIGURE_CHANGE = "insert into figure_change (line, day, centre_id, cells) values"
            + " ('CHILD_PROTECTION', current_date(), 1, 'CONTACT_CHANNEL:PHONE:1 CONTACT_LEVEL:INFORMATION:1"
            + " CONTACT_PROVINCE:UNKNOWN:1 CONTACT_CALLER:PARENT:1 CONTACT_REASON:UNKNOWN:1')";

    /** Of no centre, by tokens that nobody looks for. */
    private static final String WAITING_FOR_THE_INDEX =
            "insert into search_waiting (centre_id, record_kind, record_id, tokens) values (0, 'CONTACT', ?, ?)";

    private static final int TOKENS = tokens(new Invented(111));

    private record Rows(String insert, int contactPlace, int ownIdPlace, List<Object[]> values) {}

    private final HotlineProgram program;
    private final AtomicLong copies = new AtomicLong(COPIES_FROM);
    private final Map<List<Table>, List<List<Rows>>> samples = new HashMap<>();

    PlainRows(HotlineProgram program) {
        this.program = program;
    }

    /** What is stored of each contact, in one transaction. */
    enum Extent {
        ITS_OWN_ROW,
        ALL_ROWS_BUT_FIGURES,
        ALL_ROWS
    }

    Load insert(Extent extent, int connections, int warmUpSeconds, int seconds) throws Exception {
        // a run that was broken off may have left some
        removeCopies();
        List<List<Rows>> contacts = samples(extent == Extent.ITS_OWN_ROW ? List.of(CONTACT) : ALL);
        List<Connection> open = Collections.synchronizedList(new ArrayList<>());
        try {
            return Load.of(connections, warmUpSeconds, seconds, number -> {
                Connection connection = program.connectAsOwner();
                connection.setAutoCommit(false);
                open.add(connection);
                Map<String, PreparedStatement> statements = new HashMap<>();
                int[] next = {number * 50};
                return () -> {
                    insert(connection, statements, contacts.get(next[0]++ % contacts.size()));
                    if (extent != Extent.ITS_OWN_ROW) {
                        index(connection, statements);
                    }
                    if (extent == Extent.ALL_ROWS) {
                        count(connection, statements);
                    }
                    connection.commit();
                };
            });
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
            removeCopies();
        }
    }

    private void insert(Connection connection, Map<String, PreparedStatement> statements, List<Rows> contact)
            throws SQLException {
        long id = copies.getAndIncrement();
        for (Rows rows : contact) {
            PreparedStatement statement = statements.get(rows.insert());
            if (statement == null) {
                statement = connection.prepareStatement(rows.insert());
                statements.put(rows.insert(), statement);
            }
            int place = 0;
            for (int row = 0; row < rows.values().size(); row++) {
                Object[] values = rows.values().get(row);
                for (int column = 0; column < values.length; column++) {
                    Object value = column == rows.contactPlace()
                            ? (Object) id
                            : column == rows.ownIdPlace() ? (Object) copies.getAndIncrement() : values[column];
                    statement.setObject(++place, value);
                }
            }
            statement.executeUpdate();
        }
    }

    /** As many tokens as a contact that the benchmark posts has. */
    private static int tokens(Invented invented) {
        return new SearchTokens(Keyset.generate().open())
                .words(invented.narrative())
                .words(invented.name())
                .words(invented.name())
                .number(invented.newNumber())
                .tokens()
                .size();
    }

    /** One row for the search index, which is folded later. */
    private void index(Connection connection, Map<String, PreparedStatement> statements) throws SQLException {
        PreparedStatement waiting = statements.get(WAITING_FOR_THE_INDEX);
        if (waiting == null) {
            waiting = connection.prepareStatement(WAITING_FOR_THE_INDEX);
            statements.put(WAITING_FOR_THE_INDEX, waiting);
        }
        long[] sorted = ThreadLocalRandom.current()
                .longs(TOKENS, 0, Long.MAX_VALUE)
                .sorted()
                .toArray();
        ByteBuffer tokens = ByteBuffer.allocate(sorted.length * Long.BYTES);
        LongStream.of(sorted).forEach(tokens::putLong);
        waiting.setLong(1, copies.getAndIncrement());
        waiting.setBytes(2, tokens.array());
        waiting.executeUpdate();
    }

    /** As the read model of the figures does it: one more row, folded into the totals every five seconds. */
    private static void count(Connection connection, Map<String, PreparedStatement> statements) throws SQLException {
        PreparedStatement change = statements.get(FIGURE_CHANGE);
        if (change == null) {
            change = connection.prepareStatement(FIGURE_CHANGE);
            statements.put(FIGURE_CHANGE, change);
        }
        change.executeUpdate();
    }

    /** The copies are gone: so has to be what they counted. */
    void putFiguresRight() throws Exception {
        try (Connection owner = program.connectAsOwner()) {
            FigureVerification.repair(owner);
        }
    }

    /** Read once. */
    private List<List<Rows>> samples(List<Table> tables) throws Exception {
        if (!samples.containsKey(tables)) {
            try (Connection owner = program.connectAsOwner()) {
                samples.put(tables, samples(owner, tables));
            }
        }
        return samples.get(tables);
    }

    private static List<List<Rows>> samples(Connection owner, List<Table> tables) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select id from contact where api_client_id is not null"
                        + " and level = 'INFORMATION' and id < " + COPIES_FROM + " order by id desc limit "
                        + SAMPLES)) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        List<List<Rows>> contacts = new ArrayList<>();
        for (long id : ids) {
            List<Rows> rows = new ArrayList<>();
            for (Table table : tables) {
                Rows of = rows(owner, table, id);
                if (!of.values().isEmpty()) {
                    rows.add(of);
                }
            }
            contacts.add(rows);
        }
        if (contacts.isEmpty()) {
            throw new IllegalStateException("no contacts to copy");
        }
        return contacts;
    }

    private static Rows rows(Connection owner, Table table, long contact) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select * from " + table.name() + " where "
                        + table.contactColumn() + " = " + contact + table.condition())) {
            int columns = row.getMetaData().getColumnCount();
            int contactPlace = -1;
            int ownIdPlace = -1;
            for (int i = 0; i < columns; i++) {
                String name = row.getMetaData().getColumnName(i + 1);
                contactPlace = name.equals(table.contactColumn()) ? i : contactPlace;
                ownIdPlace = name.equals(table.ownId()) ? i : ownIdPlace;
            }
            List<Object[]> values = new ArrayList<>();
            while (row.next()) {
                Object[] one = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    one[i] = row.getObject(i + 1);
                }
                values.add(one);
            }
            String places = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
            String insert = "insert into " + table.name() + " values "
                    + String.join(", ", Collections.nCopies(Math.max(1, values.size()), places));
            return new Rows(insert, contactPlace, ownIdPlace, values);
        }
    }

    private void removeCopies() throws Exception {
        try (Connection owner = program.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (Table table : ALL) {
                statement.executeUpdate("delete from " + table.name() + " where " + table.contactColumn() + " >= "
                        + COPIES_FROM + table.condition());
            }
            statement.executeUpdate("delete from search_waiting where centre_id = 0");
            statement.executeUpdate(
                    "delete from search_block where run_id in (select id from search_run where centre_id = 0)");
            statement.executeUpdate("delete from search_run where centre_id = 0");
        }
    }
}
