package vn.hotline.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.db.RecordSequences;
import vn.hotline.platform.security.ApiScope;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.reporting.figures.FigureRebuild;

/**
 * Fills an empty database with one of the demo data sets: {@code story}, small and with every state present, or
 * {@code published}, three years that add up to the published totals. A load that was broken off is begun again.
 */
public final class DemoLoader {

    public static final String STORY = "story";
    public static final String PUBLISHED = "published";

    /** Contacts beyond the published years, for load tests: {@code -Dhotline.demo.extraContacts=8800000}. */
    static final String EXTRA_CONTACTS = "hotline.demo.extraContacts";

    private static final String LOADED = "demo";
    private static final String LOADING = "demo_loading";
    private static final int DAYS_A_BATCH = 30;
    /** More than a day's rows ever need; the ids between are never used. */
    private static final int ROWS_A_RECORDED_CONTACT = 8;

    private static final int ROWS_A_CASE = 120;

    /** @param role name of the role */
    public record Account(String role, String username, String password) {}

    /** @param apiToken null if the data were there already and no token was given: only its hash is kept */
    public record DemoAccounts(List<Account> accounts, String apiToken) {}

    private final Connection connection;
    private final Sealing sealing;
    private final Instant now;
    private final Consumer<String> progress;
    private final Staff staff = new Staff();
    private final BulkLoad load;

    private DemoLoader(Connection connection, Sealing sealing, Clock clock, Consumer<String> progress) {
        this.connection = connection;
        this.sealing = sealing;
        this.now = clock.instant();
        this.progress = progress;
        this.load = new BulkLoad(connection);
    }

    public static List<Account> accounts() {
        return new Staff().accounts();
    }

    /**
     * @param mode {@link #STORY} or {@link #PUBLISHED}
     * @param owner of the schema, with {@code allowLocalInfile=true} in its address
     * @param demoTokenOrNull token of the API client, or null to have one made
     * @throws IllegalStateException if the database holds something else
     */
    public static DemoAccounts load(
            String mode,
            Connection owner,
            Sealing sealing,
            Clock clock,
            Consumer<String> progress,
            String demoTokenOrNull)
            throws SQLException {
        if (!List.of(STORY, PUBLISHED).contains(mode)) {
            throw new IllegalArgumentException("no such demo data: " + mode);
        }
        DemoLoader loader = new DemoLoader(owner, sealing, clock, progress);
        String loaded = loader.setting(LOADED);
        if (mode.equals(loaded)) {
            if (demoTokenOrNull != null) {
                loader.replaceToken(demoTokenOrNull);
            }
            return new DemoAccounts(accounts(), demoTokenOrNull);
        }
        loader.requireEmpty(loaded);
        String token = demoTokenOrNull == null ? ApiTokens.generate() : demoTokenOrNull;
        loader.loadAll(mode, token);
        return new DemoAccounts(accounts(), token);
    }

    private void requireEmpty(String loaded) throws SQLException {
        if (loaded != null) {
            throw new IllegalStateException("the database holds the demo data '" + loaded + "'");
        }
        if (setting(LOADING) != null) {
            progress.accept("demo data: an earlier load was broken off, beginning again");
            clear();
        } else if (count("app_user") + count("contact") > 0) {
            throw new IllegalStateException("the database is in use; demo data go into an empty one only");
        }
    }

    private void loadAll(String mode, String token) throws SQLException {
        long start = System.nanoTime();
        put(LOADING, mode);
        checks(false);
        try {
            staff.insert(connection, now);
            insertApiClient(token);
            if (mode.equals(STORY)) {
                loadStory();
            } else {
                loadPublished();
            }
        } finally {
            checks(true);
        }
        restartSequences();
        DemoClocks.begin(connection, now);
        new DemoIndicators(connection, staff.id("chuan.hoang"), now).insert();
        progress.accept("demo data: counting the figures");
        FigureRebuild.rebuild(connection);
        put(LOADED, mode);
        execute("DELETE FROM setting WHERE name = '" + LOADING + "'");
        progress.accept(String.format(
                Locale.ROOT, "demo data: 100 %%, %,d rows in %.1f s", load.rows(), (System.nanoTime() - start) / 1e9));
    }

    // ---------------------------------------------------------------- the data sets

    private void loadStory() throws SQLException {
        LocalDate today = Days.dayOf(now);
        LocalDate first = today.minusMonths(13).withDayOfMonth(1);
        put("counting_since", first.toString());
        DayMaker.Scene scene = scene(first, today);
        Story story = new Story(scene, first, today);
        Batch batch = new Batch(sealing);
        RowIds ids = new RowIds(scene.agencies().lastId() + 1, Long.MAX_VALUE, 1, 1);
        List<Sheet.Contact> contacts = story.contacts();
        new RecordWriter(batch, ids).writeAll(contacts);
        Schedules.insert(connection, staff, ids, now);
        load.send(batch);
        load.sendIndex();
        new DemoQueue(connection, sealing, staff, ids, now).insert(contacts);
        new DemoRoster(connection, staff, ids, now).insert();
        new DemoReviews(connection, sealing, staff, ids, now).insert(contacts);
    }

    private void loadPublished() throws SQLException {
        put("counting_since", PublishedYears.FIRST_DAY.toString());
        insertHistoricFigures();
        DayMaker.Scene scene = scene(PublishedYears.FIRST_DAY, Days.dayOf(now));
        List<Totals> spans = new ArrayList<>(PublishedYears.all());
        spans.addAll(PublishedYears.extrapolated(Long.getLong(EXTRA_CONTACTS, 0)));
        List<DayPlan> days = Plan.days(spans);
        Weighted<Integer> centres =
                new Weighted<Integer>().add(1, 28).add(2, 16).add(3, 19);
        List<RowIds> ids = ids(days, scene.agencies().lastId() + 1);
        LateIndexes indexes = new LateIndexes(connection);
        indexes.drop();
        make(scene, days, centres, ids);
        load.sendIndex();
        progress.accept(String.format(Locale.ROOT, "demo data: %d %%, %,d rows, building indexes", 85, load.rows()));
        indexes.restore();
    }

    private void make(DayMaker.Scene scene, List<DayPlan> days, Weighted<Integer> centres, List<RowIds> ids)
            throws SQLException {
        ExecutorService makers = Executors.newFixedThreadPool(2, DemoLoader::daemon);
        DayNumbers numbers = new DayNumbers();
        try {
            List<Future<Batch>> ahead = new ArrayList<>();
            int sent = 0;
            while (sent < days.size()) {
                // Two batches are being made while one is being sent.
                while (ahead.size() < 3 * DAYS_A_BATCH && sent + ahead.size() < days.size()) {
                    int next = sent + ahead.size();
                    ahead.add(makers.submit(() -> make(scene, days.get(next), centres, ids.get(next), numbers, next)));
                }
                int size = Math.min(DAYS_A_BATCH, ahead.size());
                load.send(joined(ahead.subList(0, size)));
                ahead.subList(0, size).clear();
                sent += size;
                progress.accept(String.format(
                        Locale.ROOT,
                        "demo data: %d %%, %,d rows, up to %s",
                        80 * sent / days.size(),
                        load.rows(),
                        days.get(sent - 1).day));
            }
        } finally {
            makers.shutdownNow();
        }
    }

    private DayMaker.Scene scene(LocalDate first, LocalDate today) throws SQLException {
        Provinces provinces = new Provinces(connection);
        Agencies agencies = new Agencies(provinces, first, today, staff.lastId() + 2, new SplittableRandom(Plan.SEED));
        agencies.insert(connection);
        return new DayMaker.Scene(provinces, agencies, staff, new People(sealing), now);
    }

    private Batch make(
            DayMaker.Scene scene, DayPlan plan, Weighted<Integer> centres, RowIds ids, DayNumbers numbers, int day)
            throws InterruptedException {
        List<Sheet.Contact> contacts = new DayMaker(scene, plan.day, centres).contacts(plan);
        Batch batch = new Batch(sealing);
        new RecordWriter(batch, ids.after(numbers.take(day, RowIds.Taken.of(contacts)))).writeAll(contacts);
        return batch;
    }

    private static Batch joined(List<Future<Batch>> days) {
        try {
            Batch joined = days.get(0).get();
            for (Future<Batch> day : days.subList(1, days.size())) {
                joined.add(day.get());
            }
            return joined;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot make the demo data", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making the demo data", e);
        }
    }

    private static List<RowIds> ids(List<DayPlan> days, long firstRow) {
        List<RowIds> ids = new ArrayList<>();
        long row = firstRow;
        long contact = 1;
        long opened = 1;
        for (DayPlan day : days) {
            long end =
                    row + (long) day.recordedCount() * ROWS_A_RECORDED_CONTACT + (long) day.cases.size() * ROWS_A_CASE;
            ids.add(new RowIds(row, end, contact, opened));
            row = end;
            contact += day.contactCount();
            opened += day.cases.size();
        }
        return ids;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "demo-data");
        thread.setDaemon(true);
        return thread;
    }

    // ---------------------------------------------------------------- plain rows

    private void insertApiClient(String token) throws SQLException {
        String scopes =
                Arrays.stream(ApiScope.values()).map(ApiScope::getCode).sorted().collect(Collectors.joining(" "));
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO api_client (id, name, token_hash, scopes,"
                + " centre_id, created_at) VALUES (?, 'demo', ?, ?, 1, ?)")) {
            row.setLong(1, staff.lastId() + 1);
            row.setBytes(2, ApiTokens.hash(token));
            row.setString(3, scopes);
            row.setObject(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            row.executeUpdate();
        }
    }

    private void replaceToken(String token) throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement("UPDATE api_client SET token_hash = ? WHERE name = 'demo'")) {
            row.setBytes(1, ApiTokens.hash(token));
            row.executeUpdate();
        }
    }

    private void insertHistoricFigures() throws SQLException {
        List<String> lines = WordLists.resource("/db/reference/historic-figures.csv");
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO historic_figure (line, from_day, to_day,"
                + " measure, unit, value, note) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (String line : lines.subList(1, lines.size())) {
                String[] columns = line.split(",", 7);
                for (int i = 0; i < 6; i++) {
                    row.setString(i + 1, columns[i]);
                }
                row.setString(7, columns[6].isBlank() ? null : columns[6]);
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    // ---------------------------------------------------------------- the database

    /** The rows fit together by construction; checking each of them would double the time. */
    private void checks(boolean on) throws SQLException {
        execute("SET SESSION unique_checks = " + (on ? 1 : 0) + ", foreign_key_checks = " + (on ? 1 : 0));
    }

    private void clear() throws SQLException {
        checks(false);
        try {
            for (BulkTable table : BulkTable.values()) {
                execute("TRUNCATE TABLE " + table.table());
            }
            for (String table : List.of(
                    "call_back",
                    "arrival",
                    "arrival_told",
                    "clock_moved",
                    "law_clock",
                    "presence",
                    "indicator_value",
                    "indicator",
                    "report_schedule_recipient",
                    "report_schedule",
                    "search_waiting",
                    "search_run",
                    "search_block",
                    "figure_total",
                    "figure_change",
                    "historic_figure",
                    "published_batch",
                    "agency",
                    "api_client",
                    "app_user")) {
                execute("TRUNCATE TABLE " + table);
            }
            new LateIndexes(connection).restore();
        } finally {
            checks(true);
        }
    }

    private void restartSequences() throws SQLException {
        long lastRow = 0;
        for (String table : List.of(
                "app_user",
                "api_client",
                "agency",
                "report_schedule",
                "contact_child",
                "contact_correction",
                "case_child",
                "case_offender",
                "risk_assessment",
                "case_action",
                "quality_draw_person",
                "review_mark",
                "status_change")) {
            lastRow = Math.max(lastRow, last(table));
        }
        // ids are drawn in blocks, and what a sequence gives is the end of a block
        execute("ALTER SEQUENCE row_seq RESTART WITH " + (lastRow + 51));
        RecordSequences.goOn(connection);
    }

    private long last(String table) throws SQLException {
        return number("SELECT COALESCE(MAX(id), 0) FROM " + table);
    }

    private long count(String table) throws SQLException {
        return number("SELECT COUNT(*) FROM " + table);
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String setting(String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT value FROM setting WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private void put(String name, String value) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("REPLACE INTO setting (name, value) VALUES (?, ?)")) {
            row.setString(1, name);
            row.setString(2, value);
            row.executeUpdate();
        }
    }
}
