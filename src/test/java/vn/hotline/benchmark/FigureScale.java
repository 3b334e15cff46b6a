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
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.launch.DataDirectory;
import vn.hotline.launch.EmbeddedDatabase;
import vn.hotline.launch.Keys;
import vn.hotline.launch.Program;
import vn.hotline.launch.Schema;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.Comparison;
import vn.hotline.reporting.RowsRequest;
import vn.hotline.reporting.Totals;
import vn.hotline.reporting.TotalsRequest;
import vn.hotline.reporting.TotalsService;
import vn.hotline.reporting.export.CsvFile;
import vn.hotline.reporting.export.TableFile;
import vn.hotline.reporting.export.XlsxFile;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.support.ServicesOnDatabase;

/**
 * A year's report, asked of the service itself, at one, three and ten million contacts: its cost must not grow with
 * them. Beside it a plain count of the same year over a covering index.
 */
final class FigureScale {

    private static final int LIMIT = 20;
    private static final double GROWTH = 1.3;
    private static final List<Long> EXTRA_CONTACTS = List.of(0L, 1_800_000L, 8_800_000L);
    private static final Path PROGRAM = Path.of("target/hotline").toAbsolutePath();

    private final Options options;
    private final Random random = new Random(111);

    FigureScale(Options options) {
        this.options = options;
    }

    void measure(Report report) throws Exception {
        report.section("A year's report with both comparisons, all breakdowns, in the service");
        List<Double> p95 = new ArrayList<>();
        for (long extra : EXTRA_CONTACTS) {
            p95.add(measure(report, extra));
        }
        double growth = p95.get(p95.size() - 1) / p95.get(0);
        report.row(
                "the last beside the first, p95",
                String.format(Locale.ROOT, "%.2f times", growth),
                GROWTH + " times",
                growth <= GROWTH);
    }

    private double measure(Report report, long extra) throws Exception {
        Path folder = options.work().resolve("figures-" + extra);
        boolean isNew = !Files.isDirectory(folder.resolve("db/mysql"));
        try (DataDirectory data = DataDirectory.open(folder)) {
            EmbeddedDatabase database = new EmbeddedDatabase(new Program(PROGRAM), data, freePort(), List.of());
            database.start();
            try {
                database.awaitReady();
                new Schema(database.access()).prepare();
                try (Connection owner = database.access().connectAsOwner()) {
                    Sealing sealing = Keys.open(owner, folder.resolve("keyset"));
                    Sealing.use(sealing);
                    if (isNew) {
                        load(owner, sealing, extra);
                    }
                }
                return measure(report, database, extra == 0);
            } finally {
                database.stop();
            }
        }
    }

    private static void load(Connection owner, Sealing sealing, long extra) throws SQLException {
        System.setProperty("hotline.demo.extraContacts", Long.toString(extra));
        DemoLoader.load(DemoLoader.PUBLISHED, owner, sealing, Clock.system(Days.ZONE), System.err::println, null);
        try (Statement statement = owner.createStatement()) {
            statement.execute("create index covering on contact (line, received_day, province_id, level)");
        }
    }

    private double measure(Report report, EmbeddedDatabase database, boolean exports) throws Exception {
        try (Connection owner = database.access().connectAsOwner();
                ServicesOnDatabase services = new ServicesOnDatabase(database.access(), Clock.system(Days.ZONE))) {
            services.signIn(new Identity(1L, null, "benchmark", Role.MANAGER, 1, 0));
            String size = String.format(Locale.ROOT, "%,d contacts", count(owner));
            Period year = Period.year(2023);
            Samples calendar = Samples.of(options.times(1000), options.times(1000), i -> report(services, year));
            Samples anyDays = Samples.of(options.times(100), options.times(400), i -> report(services, anyYear()));
            Samples counted = Samples.of(1, options.times(20), i -> {
                group(owner, year);
                group(owner, year.sameOfPreviousYear());
            });
            report.row(size + ": the year 2023", calendar, LIMIT);
            report.row(size + ": 365 days from any day", anyDays.toString());
            report.row(size + ": GROUP BY province, level over a covering index, both years", counted.toString());
            long start = System.nanoTime();
            int wrong = FigureVerification.verify(owner).size();
            report.row(
                    size + ": verify figures, all of them",
                    String.format(
                            Locale.ROOT,
                            "%.1f s, %d differ",
                            Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0,
                            wrong),
                    "none differs",
                    wrong == 0);
            if (exports) {
                export(report, services, "CSV", 30, out -> new CsvFile(out, true));
                export(report, services, "XLSX", 120, out -> new XlsxFile(out, "contacts"));
            }
            return calendar.percentile(95);
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
                "calls", Line.CHILD_PROTECTION, new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31)), null);
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
                            row.channel().name(),
                            row.level() == null ? null : row.level().name(),
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

    private static void report(ServicesOnDatabase services, Period period) {
        Totals totals = services.committed(() -> services.get(TotalsService.class)
                .totals(new TotalsRequest(Line.CHILD_PROTECTION, period, null, Comparison.usual())));
        if (totals.row("calls").orElseThrow().value() == 0) {
            throw new IllegalStateException("a year without calls");
        }
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
