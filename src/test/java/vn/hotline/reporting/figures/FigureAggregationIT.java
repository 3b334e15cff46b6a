package vn.hotline.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.support.TestDatabase;

/** Folding goes on while others save, as two servers do it, and no change is lost or counted twice. */
class FigureAggregationIT {

    private static final String DAYS = "day between '2047-01-01' and '2047-12-31'";
    private static final int SAVERS = 4;
    private static final int SAVES = 1_500;

    private Connection owner;

    @BeforeEach
    void open() throws SQLException {
        owner = TestDatabase.access().connectAsOwner();
    }

    @AfterEach
    void clear() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.executeUpdate("delete from figure_change where " + DAYS);
            statement.executeUpdate("delete from figure_total where start between '2047-01-01' and '2047-12-31'");
        }
        owner.close();
    }

    @Test
    void foldingKeepsUpWhileSaversSave() throws Exception {
        AtomicLong saved = new AtomicLong();
        AtomicBoolean saving = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(SAVERS + 2);
        try {
            List<Future<Long>> savers = new ArrayList<>();
            for (int i = 0; i < SAVERS; i++) {
                int number = i;
                savers.add(threads.submit(() -> save(number, saved)));
            }
            // each of them stands for a server: the one that does not get the lock does nothing
            List<Future<Long>> folders =
                    List.of(threads.submit(() -> fold(saving)), threads.submit(() -> fold(saving)));
            for (Future<Long> saver : savers) {
                saver.get();
            }
            saving.set(false);
            long folded = 0;
            for (Future<Long> folder : folders) {
                folded += folder.get();
            }
            assertThat(folded).as("folded while they saved").isPositive();
        } finally {
            threads.shutdownNow();
        }
        while (FigureAggregation.foldAll(owner) > 0) {
            // the rest
        }
        assertThat(number("select count(*) from figure_change where " + DAYS)).isZero();
        for (Grain grain : Grain.values()) {
            assertThat(number("select sum(amount) from figure_total where grain = '" + grain.code()
                            + "' and centre_id = 0" + " and start between '2047-01-01' and '2047-12-31'"))
                    .as(grain.name())
                    .isEqualTo(saved.get());
        }
    }

    /** What stands uncommitted is passed over and folded later; whoever saves does not wait for the fold. */
    @Test
    void aSaveThatIsNotCommittedIsLeftForLater() throws Exception {
        try (Connection saver = TestDatabase.access().connect()) {
            saver.setAutoCommit(false);
            insert(saver, "2047-03-01");
            try (Connection other = TestDatabase.access().connect()) {
                insert(other, "2047-03-02");
            }
            FigureAggregation.foldAll(owner);

            assertThat(folded("2047-03-02")).isOne();
            assertThat(folded("2047-03-01")).isZero();
            insert(saver, "2047-03-01");
            saver.commit();
        }
        FigureAggregation.foldAll(owner);

        assertThat(folded("2047-03-01")).isEqualTo(2);
    }

    private long folded(String day) throws SQLException {
        return number("select coalesce(sum(amount), 0) from figure_total where grain = 'D' and centre_id = 0"
                + " and start = '" + day + "'");
    }

    /** Some of what is begun is taken back. */
    private long save(int number, AtomicLong saved) throws SQLException {
        try (Connection saver = TestDatabase.access().connect()) {
            saver.setAutoCommit(false);
            for (int i = 0; i < SAVES; i++) {
                insert(saver, "2047-%02d-%02d".formatted(1 + i % 12, 1 + (i + number) % 28));
                if (i % 7 == 6) {
                    saver.rollback();
                } else {
                    saver.commit();
                    saved.incrementAndGet();
                }
            }
        }
        return 0;
    }

    private static void insert(Connection saver, String day) throws SQLException {
        try (PreparedStatement row = saver.prepareStatement("insert into figure_change (line, day, centre_id, cells)"
                + " values ('CHILD_PROTECTION', ?, 1, 'CONTACT_CHANNEL:PHONE:1')")) {
            row.setString(1, day);
            row.executeUpdate();
        }
    }

    private static long fold(AtomicBoolean saving) throws SQLException {
        long folded = 0;
        try (Connection connection = TestDatabase.access().connect()) {
            while (saving.get()) {
                folded += FigureAggregation.foldAll(connection);
            }
        }
        return folded;
    }

    private long number(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
