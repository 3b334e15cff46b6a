package vn.hotline.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.hotline.deadline.clock.ClockFilter;
import vn.hotline.deadline.clock.ClockRow;
import vn.hotline.deadline.clock.ClockScope;
import vn.hotline.deadline.clock.ClockService;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.launch.DataDirectory;
import vn.hotline.launch.DatabaseServer;
import vn.hotline.launch.EmbeddedDatabase;
import vn.hotline.launch.Keys;
import vn.hotline.launch.Program;
import vn.hotline.launch.Schema;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;

/** The list of all that is due and overdue of a centre, asked of the service itself, at ten and at a hundred thousand open clocks. */
final class ClockTimes {

    private static final int LIMIT = 30;
    private static final double GROWTH = 1.3;
    private static final int TURNS = 5;
    private static final int ROWS = 25;
    private static final List<Integer> OPEN_CLOCKS = List.of(10_000, 100_000);
    private static final Path PROGRAM = Path.of("target/hotline").toAbsolutePath();

    /** Around now, half of them overdue, of one centre and line. */
    private static final String CLOCKS =
            "insert into law_clock (id, record_kind, record_id, record_began, line, centre_id, led_by,"
                    + " limit_id, kind, begun_at, due_at, status, open_due, breached)"
                    + " select 100000000 + seq, 'CASE', 100000000 + seq, due, 'CHILD_PROTECTION', 1, u.id, l.id, l.kind, due, due,"
                    + " 'RUNNING', due,"
                    + " due < utc_timestamp(3) from (select seq, utc_timestamp(3) + interval (seq * 7919 %% %1$d - %1$d / 2) second as due"
                    + " from seq_1_to_%1$d) s join law_limit l on l.kind = 'SUPPORT_PLAN'"
                    + " join (select min(id) as id from app_user where role = 'SUPERVISOR' and centre_id = 1) u";

    private final Options options;
    private final Random random = new Random(111);

    ClockTimes(Options options) {
        this.options = options;
    }

    /** Both are open at once and asked by turns, so that a change of the machine's speed meets them alike. */
    void measure(Report report) throws Exception {
        report.section("All due and overdue clocks of a centre, in the service");
        List<Size> sizes = new ArrayList<>();
        try {
            for (int clocks : OPEN_CLOCKS) {
                sizes.add(new Size(clocks));
            }
            for (int turn = 0; turn < TURNS; turn++) {
                for (Size size : sizes) {
                    Sealing.use(size.sealing);
                    size.times.addAll(Samples.of(options.times(200), options.times(300), i -> size.ask()));
                }
            }
            for (Size size : sizes) {
                report.row(size.name, size.times, LIMIT);
            }
            double growth =
                    sizes.get(1).times.percentile(95) / sizes.get(0).times.percentile(95);
            report.row(
                    "the second beside the first, p95",
                    String.format(Locale.ROOT, "%.2f times", growth),
                    GROWTH + " times",
                    growth <= GROWTH);
        } finally {
            for (Size size : sizes) {
                size.close();
            }
        }
    }

    /** A database with so many open clocks, and the services on it. */
    private final class Size implements AutoCloseable {

        private final Samples times = new Samples();
        private final List<Cursor> anywhere = new ArrayList<>();
        private final DataDirectory data;
        private final EmbeddedDatabase database;
        private final Connection owner;
        private final Sealing sealing;
        private final ServicesOnDatabase services;
        private final String name;

        Size(int clocks) throws Exception {
            Path folder = options.work().resolve("clocks-" + clocks);
            boolean isNew = !Files.isDirectory(folder.resolve("db/mysql"));
            data = DataDirectory.open(folder);
            database = new EmbeddedDatabase(
                    DatabaseServer.delivered(new Program(PROGRAM)), data, HotlineProgram.freePort(), List.of());
            database.start();
            database.awaitReady();
            new Schema(database.access()).prepare();
            owner = database.access().connectAsOwner();
            sealing = Keys.open(owner, folder.resolve("keyset"));
            Sealing.use(sealing);
            if (isNew) {
                load(clocks);
            }
            services = new ServicesOnDatabase(database.access(), Clock.system(Days.ZONE));
            services.signIn(new Identity(1L, null, "benchmark", Role.SUPERVISOR, 1, 0));
            name = String.format(Locale.ROOT, "%,d open clocks, any page of the list", clocks);
            walk();
        }

        private void load(int clocks) throws SQLException {
            DemoLoader.load(DemoLoader.STORY, owner, sealing, Clock.system(Days.ZONE), System.err::println, null);
            try (Statement statement = owner.createStatement()) {
                statement.execute(CLOCKS.formatted(clocks));
                statement.execute("analyze table law_clock");
            }
        }

        /** Places to go on from, all over the list. */
        private void walk() {
            Cursor after = null;
            do {
                Slice<ClockRow> slice = list(ClockScope.DUE, after, 1000);
                after = slice.next();
                anywhere.add(after);
            } while (after != null);
        }

        /** The first page, what is overdue, and a page anywhere in the middle, alike often. */
        void ask() {
            int which = random.nextInt(3);
            Cursor after = which == 2 ? anywhere.get(random.nextInt(anywhere.size())) : null;
            Slice<ClockRow> slice = list(which == 1 ? ClockScope.OVERDUE : ClockScope.DUE, after, ROWS);
            if (slice.rows().size() < ROWS && slice.next() != null) {
                throw new IllegalStateException("a page that is not full");
            }
        }

        private Slice<ClockRow> list(ClockScope scope, Cursor after, int rows) {
            ClockFilter filter = new ClockFilter(Helpline.CHILD_PROTECTION, scope, false);
            return services.committed(() -> services.get(ClockService.class).list(filter, after, rows));
        }

        @Override
        public void close() throws SQLException {
            services.close();
            owner.close();
            database.stop();
            data.close();
        }
    }
}
