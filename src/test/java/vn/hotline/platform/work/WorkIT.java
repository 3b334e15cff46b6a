package vn.hotline.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;
import vn.hotline.support.WorkByHand;

/** Two servers on one database. The years are ahead, so that nothing of it is due for the server of other tests. */
class WorkIT {

    private static final Instant NOW = Instant.parse("2032-04-01T03:00:00Z");
    private static final Duration DEAD_AFTER = WorkTable.HEARTBEAT.multipliedBy(WorkTable.MISSED_AT_MOST);

    private final SettableClock clock = new SettableClock(NOW);
    private final Errand errand = new Errand();
    private ServicesOnDatabase one;
    private ServicesOnDatabase other;

    /** Says what it did, and fails while it is told to. */
    private static final class Errand implements WorkKind {

        private final List<Long> done = new CopyOnWriteArrayList<>();
        private volatile boolean fails;

        @Override
        public String name() {
            return "errand";
        }

        @Override
        public void run(Attempt attempt) {
            if (fails) {
                throw new IllegalStateException("Nguyễn Thị Hoa cannot be reached");
            }
            done.add(attempt.id());
        }
    }

    @BeforeEach
    void open() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        one = server();
        other = server();
        one.signIn(new Identity(1L, null, "Q", Role.ADMINISTRATOR, 1, 0));
    }

    private ServicesOnDatabase server() throws SQLException {
        return new ServicesOnDatabase(TestDatabase.access(), clock).with(Errand.class, errand);
    }

    @AfterEach
    void close() throws SQLException {
        change("delete from work_item where task_name = 'errand'");
        one.close();
        other.close();
    }

    @Test
    void whatIsRolledBackIsNotDoneAndWhatIsCommittedIsDoneOnceByOneOfTwoServers() throws Exception {
        one.inTransaction(() -> put(7));
        one.committed(() -> put(8));

        bothAtOnce();
        bothAtOnce();

        assertThat(errand.done).containsExactly(8L);
    }

    @Test
    void oneThatIsThereAlreadyIsNotPutInAgain() {
        one.committed(() -> put(8));
        one.committed(() -> put(8));
        doDue(one);

        assertThat(errand.done).containsExactly(8L);
    }

    @Test
    void itWaitsForItsTime() {
        one.committed(() -> {
            one.get(Work.class).put("errand", 9, NOW.plus(Duration.ofDays(20)));
            return null;
        });
        doDue(one);
        assertThat(errand.done).isEmpty();

        clock.advance(Duration.ofDays(20));
        doDue(one);
        assertThat(errand.done).containsExactly(9L);
    }

    @Test
    void whatFailsIsTriedAgainAfterAMinuteThenTwoAndIsSeenWithoutItsWords() {
        errand.fails = true;
        one.committed(() -> put(7));
        doDue(one);
        assertThat(failing()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(7);
            assertThat(row.failures()).isEqualTo(1);
            assertThat(row.why()).isEqualTo("IllegalStateException");
            assertThat(row.lastFailure()).isEqualTo(NOW);
            assertThat(row.again()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        });

        clock.advance(Duration.ofMinutes(1));
        doDue(other);
        assertThat(failing().get(0).again()).isEqualTo(NOW.plus(Duration.ofMinutes(3)));

        errand.fails = false;
        doDue(one);
        assertThat(errand.done).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        doDue(one);
        assertThat(errand.done).containsExactly(7L);
        assertThat(failing()).isEmpty();
    }

    @Test
    void aPersonHasItTriedAtOnce() {
        errand.fails = true;
        one.committed(() -> put(7));
        doDue(one);
        errand.fails = false;

        one.committed(() -> {
            one.get(FailingWork.class).tryNow("errand", 7);
            return null;
        });
        doDue(one);

        assertThat(errand.done).containsExactly(7L);
    }

    @Test
    void whatADeadServerTookIsDoneByAnother() throws SQLException {
        one.committed(() -> put(7));
        takenByADeadServer();

        doDue(other);
        assertThat(errand.done).isEmpty();
        clock.advance(DEAD_AFTER);
        doDue(other);

        assertThat(errand.done).containsExactly(7L);
    }

    @Test
    void whatAClockThatStoodAheadPutOffIsDueWhenItIsRight() throws SQLException {
        clock.advance(Duration.ofDays(40));
        errand.fails = true;
        one.committed(() -> put(7));
        doDue(one);
        one.committed(() -> {
            one.get(Work.class).put("errand", 8, NOW);
            return null;
        });
        takenByADeadServer();
        errand.fails = false;

        clock.set(NOW.plusSeconds(1));
        doDue(other);

        assertThat(errand.done).containsExactlyInAnyOrder(7L, 8L);
    }

    @Test
    void aServerWhoseClockStandsWrongLeavesItToTheOther() {
        one.committed(() -> put(7));

        WorkByHand.withWrongClock(one, clock, Errand.class).doDue();
        assertThat(errand.done).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        doDue(other);

        assertThat(errand.done).containsExactly(7L);
    }

    private Void put(long id) {
        one.get(Work.class).put("errand", id);
        return null;
    }

    private void doDue(ServicesOnDatabase server) {
        new WorkByHand(server, clock, Errand.class).doDue();
    }

    private List<WorkRow> failing() {
        return one.<List<WorkRow>>inTransaction(() -> one.get(FailingWork.class).list()).stream()
                .filter(row -> row.kind().equals("errand"))
                .toList();
    }

    private void takenByADeadServer() throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement take =
                        owner.prepareStatement("update work_item set picked = true, picked_by = 'dead',"
                                + " last_heartbeat = ?, version = version + 1 where task_name = 'errand'"
                                + " and coalesce(consecutive_failures, 0) = 0")) {
            take.setObject(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            assertThat(take.executeUpdate()).isEqualTo(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void bothAtOnce() throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Future<?>> all = List.of(one, other).stream()
                    .<Future<?>>map(server -> servers.submit(() -> {
                        start.await();
                        doDue(server);
                        return null;
                    }))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            servers.shutdown();
        }
    }
}
