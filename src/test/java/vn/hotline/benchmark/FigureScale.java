package vn.hotline.benchmark;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.launch.DataDirectory;
import vn.hotline.launch.DatabaseServer;
import vn.hotline.launch.EmbeddedDatabase;
import vn.hotline.launch.Keys;
import vn.hotline.launch.Program;
import vn.hotline.launch.Schema;
import vn.hotline.platform.export.CsvFile;
import vn.hotline.platform.export.TableFile;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.analysis.rows.RowsRequest;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.figures.totals.TotalsRequest;
import vn.hotline.reporting.figures.totals.TotalsService;
import vn.hotline.reporting.publication.file.XlsxFile;
import vn.hotline.support.ServicesOnDatabase;

/**
 * A year's report, asked of the service itself, at one, three and ten million contacts: its cost must not grow with
 * them. Beside it a plain count of the same year over a covering index.
 */
final class FigureScale {

    private static final int LIMIT = 20;
    private static final double GROWTH = 1.3;
    private static final int TURNS = 5;
    private static final List<Long> EXTRA_CONTACTS = List.of(0L, 1_800_000L, 8_800_000L);
    private static final Path PROGRAM = Path.of("target/hotline").toAbsolutePath();

    private final Options options;
    private final Random random = new Random(111);

    FigureScale(Options options) {
        this.options = options;
    }

    /** All sizes are open at once and asked by turns, so that a change of the machine's speed meets them alike. */
    void measure(Report report) throws Exception {
        report.section("A year's report with both comparisons, all breakdowns, in the service");
        List<Size> sizes = new ArrayList<>();
        try {
            for (long extra : EXTRA_CONTACTS) {
                sizes.add(new Size(extra));
            }
            Period year = Period.year(2023);
            for (int turn = 0; turn < TURNS; turn++) {
                for (Size size : sizes) {
                    size.use();
                    size.calendar.addAll(Samples.of(options.times(200), options.times(200), i -> size.report(year)));
                    size.anyDays.addAll(Samples.of(options.times(40), options.times(80), i -> size.report(anyYear())));
                }
            }
            for (Size size : sizes) {
                report.row(size.name + ": the year 2023", size.calendar, LIMIT);
                report.row(size.name + ": 365 days from any day", size.anyDays.toString());
            }
            compareGrowth(report, sizes.get(0).calendar, sizes.get(sizes.size() - 1).calendar);
            for (Size size : sizes) {
                measureCounting(report, size);
            }
            sizes.get(0).use();
            export(report, sizes.get(0).services, "CSV", 30, out -> new CsvFile(out, true));
            export(report, sizes.get(0).services, "XLSX", 120, out -> new XlsxFile(out, "contacts"));
            new SearchTimes(sizes.get(0).services, options).measure(report);
        } finally {
            for (Size size : sizes) {
                size.close();
            }
        }
    }

    private static void compareGrowth(Report report, Samples smallest, Samples largest) {
        double growth = largest.percentile(95) / smallest.percentile(95);
        report.row(
                "the last beside the first, p95; p50",
                String.format(
                        Locale.ROOT, "%.2f; %.2f times", growth, largest.percentile(50) / smallest.percentile(50)),
                GROWTH + " times",
                growth <= GROWTH);
    }

    private void measureCounting(Report report, Size size) throws Exception {
        Period year = Period.year(2023);
        Samples counted = Samples.of(1, options.times(20), i -> {
            group(size.owner, year);
            group(size.owner, year.sameOfPreviousYear());
        });
        report.row(size.name + ": GROUP BY province, level over a covering index, both years", counted.toString());
        long start = System.nanoTime();
        int wrong = FigureVerification.verify(size.owner).size();
        report.row(
                size.name + ": verify figures, all of them",
                String.format(
                        Locale.ROOT,
                        "%.1f s, %d differ",
                        Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0,
                        wrong),
                "none differs",
                wrong == 0);
    }

    /** A database with so many contacts, and the services on it. */
    private final class Size implements AutoCloseable {

        private final Samples calendar = new Samples();
        private final Samples anyDays = new Samples();
        private final DataDirectory data;
        private final EmbeddedDatabase database;
        private final Connection owner;
        private final Sealing sealing;
        private final ServicesOnDatabase services;
        private final String name;

        Size(long extra) throws Exception {
            Path folder = options.work().resolve("figures-" + extra);
            boolean isNew = !Files.isDirectory(folder.resolve("db/mysql"));
            data = DataDirectory.open(folder);
            database =
                    new EmbeddedDatabase(DatabaseServer.delivered(new Program(PROGRAM)), data, freePort(), List.of());
            database.start();
            database.awaitReady();
            new Schema(database.access()).prepare();
            owner = database.access().connectAsOwner();
            sealing = Keys.open(owner, folder.resolve("keyset"));
            use();
            if (isNew) {
                load(owner, sealing, extra);
            }
            services = new ServicesOnDatabase(database.access(), Clock.system(Days.ZONE));
            services.signIn(new Identity(1L, null, "benchmark", Role.MANAGER, 1, 0));
            name = String.format(Locale.ROOT, "%,d contacts", count(owner));
        }

        /** Each has keys of its own. */
        void use() {
            Sealing.use(sealing);
        }

        void report(Period period) {
            Totals totals = services.committed(() -> services.get(TotalsService.class)
                    .totals(new TotalsRequest(Helpline.CHILD_PROTECTION, period, null, Comparison.usual())));
            if (totals.row("calls").orElseThrow().value() == 0) {
                throw new IllegalStateException("a year without calls");
            }
        }

        @Override
        public void close() throws SQLException {
            services.close();
            owner.close();
            database.stop();
            data.close();
        }
    }

    private static void load(Connection owner, Sealing sealing, long extra) throws SQLException {
        System.setProperty("hotline.demo.extraContacts", Long.toString(extra));
        DemoLoader.load(DemoLoader.PUBLISHED, owner, sealing, Clock.system(Days.ZONE), System.err::println, null);
        try (Statement statement = owner.createStatement()) {
            statement.execute("create index covering on contact (line, received_day, province_id, level)");
        }
    }

    /** All calls of the published years, row by row, as the page of rows hands them over. */
    private static void export(
            Report report,
            ServicesOnDatabase services,
            String kind,
            int limit,
            Function<OutputStream, TableFile> made) {
        RowsRequest calls = new RowsRequest(
                "calls",
                Helpline.CHILD_PROTECTION,
                new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31)),
                null);
        long[] rows = {0};
        long[] most = {0};
        long start = System.nanoTime();
        try (TableFile file = made.apply(OutputStream.nullOutputStream())) {
            file.row("number", "received", "channel", "level", "type", "province", "centre", "status");
            services.committed(() -> {
                services.export(calls, row -> {
                    file.row(
                            row.number(),
                            Days.timeOf(row.at()),
                            row.origin(),
                            row.levels().get(0),
                            row.type(),
                            row.provinceId(),
                            row.centreId(),
                            row.status());
                    if (++rows[0] % 100_000 == 0) {
                        System.gc();
                        most[0] = Math.max(
                                most[0],
                                Runtime.getRuntime().totalMemory()
                                        - Runtime.getRuntime().freeMemory());
                    }
                });
                return null;
            });
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        report.row(
                String.format(Locale.ROOT, "%,d contacts to %s", rows[0], kind),
                String.format(Locale.ROOT, "%.1f s, at most %d MB in use", seconds, most[0] >> 20),
                limit + " s",
                seconds <= limit);
    }

    private Period anyYear() {
        LocalDate from = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(365));
        return new Period(from, from.plusYears(1).minusDays(1));
    }

    private static void group(Connection owner, Period period) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select province_id, level, count(*) from contact"
                + " where line = 'CHILD_PROTECTION' and received_day between ? and ? group by province_id, level")) {
            query.setObject(1, period.from());
            query.setObject(2, period.to());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    row.getLong(3);
                }
            }
        }
    }

    private static long count(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from contact")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int freePort() throws Exception {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
