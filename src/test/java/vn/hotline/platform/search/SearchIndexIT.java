package vn.hotline.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.TestDatabase;

/** Whatever is saved, corrected and folded when: the index finds what a look at every record would find. */
class SearchIndexIT {

    /** Of no other test. */
    private static final int CENTRE = 101;

    private static final int OTHER_CENTRE = 102;
    private static final List<RecordKind> KINDS = List.of(RecordKind.CONTACT, RecordKind.CASE);
    private static final List<String> WORDS = List.of(
            "Nguyễn", "Trần", "Lý", "Lí", "Thị", "Văn", "Lúa", "Linh", "Đức", "đường", "Mỹ", "quýt", "5A", "345",
            "2024");
    private static final List<String> NUMBERS =
            List.of("0900 000 147", "0912 345 678", "024 3733 3344", "+84 33 900 0481");

    private record Place(int centre, RecordKind kind) {}

    private final Map<Place, TreeMap<Long, Set<ByteBuffer>>> records = new HashMap<>();
    private ServicesOnDatabase services;
    private SearchIndex index;
    private Connection folder;
    private Connection owner;

    @BeforeEach
    void open() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), Clock.system(Days.ZONE));
        index = services.get(SearchIndex.class);
        folder = TestDatabase.access().connect();
        owner = TestDatabase.access().connectAsOwner();
    }

    @AfterEach
    void clear() throws SQLException {
        services.close();
        folder.close();
        try (Statement statement = owner.createStatement()) {
            statement.executeUpdate(
                    "delete b from search_block b join search_run r on r.id = b.run_id where r.centre_id > 100");
            statement.executeUpdate("delete from search_run where centre_id > 100");
            statement.executeUpdate("delete from search_waiting where centre_id > 100");
        }
        owner.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void itFindsWhatALookAtEveryRecordFinds(long seed) throws SQLException {
        Random random = new Random(seed);
        for (int step = 0; step < 600; step++) {
            Place place = new Place(random.nextInt(4) == 0 ? OTHER_CENTRE : CENTRE, KINDS.get(random.nextInt(2)));
            change(place, random);
            if (random.nextInt(15) == 0) {
                SearchFold.foldAll(folder, 1 + random.nextInt(5));
            }
            if (step % 10 == 0) {
                compare(place, random);
            }
        }
        assertThat(number("select count(*) from search_run where centre_id = " + CENTRE))
                .isPositive();
        // as an old index is, all in one
        SearchFold.foldAll(folder, 1);
        assertThat(number("select count(*) from search_waiting where centre_id > 100"))
                .isZero();
        for (Place place : records.keySet()) {
            for (int i = 0; i < 30; i++) {
                compare(place, random);
            }
        }
    }

    private void change(Place place, Random random) {
        TreeMap<Long, Set<ByteBuffer>> all = records.computeIfAbsent(place, any -> new TreeMap<>());
        long id = 1 + random.nextInt(300);
        Set<ByteBuffer> before = all.getOrDefault(id, Set.of());
        boolean adds = random.nextInt(5) == 0;
        boolean ends = random.nextInt(6) == 0;
        Set<ByteBuffer> after = new HashSet<>(adds ? before : Set.of());
        if (!ends) {
            after.addAll(tokens(random));
        }
        if (ends && adds) {
            // nothing is said anew
            return;
        }
        boolean stays = random.nextInt(10) > 0;
        Supplier<Void> save = () -> {
            if (adds) {
                index.add(place.centre, place.kind, id, after);
            } else {
                index.replace(place.centre, place.kind, id, before, after);
            }
            return null;
        };
        if (stays) {
            services.committed(save);
            all.put(id, after);
        } else {
            services.inTransaction(save);
        }
    }

    private static Set<ByteBuffer> tokens(Random random) {
        SearchTokens tokens = new SearchTokens(Sealing.current());
        String name = word(random) + " " + word(random) + " " + word(random);
        tokens.person(name).words(word(random));
        if (random.nextBoolean()) {
            tokens.number(NUMBERS.get(random.nextInt(NUMBERS.size())));
        }
        return tokens.tokens();
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private void compare(Place place, Random random) {
        String typed = typed(random);
        int limit = 1 + random.nextInt(40);
        Long below = random.nextBoolean() ? null : (long) random.nextInt(320);

        List<Long> found = services.inTransaction(() -> index.find(place.centre, place.kind, typed, below, limit));
        assertThat(found)
                .as(typed)
                .isEqualTo(looked(place, typed, below).stream().limit(limit).toList());

        List<Long> all = looked(place, typed, null);
        SearchIndex.Hits hits = services.inTransaction(() -> index.search(place.centre, place.kind, typed, limit));
        if (RecordKind.idInDigits(typed).isEmpty()) {
            assertThat(hits.ids()).as(typed).isEqualTo(all.stream().limit(limit).toList());
            assertThat(hits.count()).as(typed).isEqualTo(all.size());
        }

        Set<Long> except = Set.copyOf(all.subList(0, Math.min(all.size(), 2)));
        String slipped = slipped(random);
        assertThat(services.inTransaction(() -> index.mistyped(place.centre, place.kind, slipped, except, limit)))
                .as(slipped)
                .isEqualTo(SearchTokens.ofMistyped(Sealing.current(), slipped).stream()
                        .flatMap(parts -> holding(place, parts, null).stream())
                        .filter(id -> !except.contains(id))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .limit(limit)
                        .toList());

        String name = word(random) + " " + word(random) + " " + word(random);
        ByteBuffer person = SearchTokens.ofPerson(Sealing.current(), name);
        assertThat(services.inTransaction(() -> index.ofPerson(place.centre, place.kind, name, 1_000)))
                .isEqualTo(holding(place, List.of(Set.of(person)), null));
    }

    private static String typed(Random random) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String word = word(random);
            parts.add(random.nextBoolean() ? word : word.substring(0, Math.min(word.length(), 2)));
        }
        if (random.nextInt(4) == 0) {
            String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
            parts.add(random.nextBoolean() ? number : number.substring(number.length() - 4));
        }
        return String.join(" ", parts);
    }

    /** A name of which a letter is missing. */
    private static String slipped(Random random) {
        String word = "Nguyễn";
        int missing = random.nextInt(word.length());
        String wrong = word.substring(0, missing) + word.substring(missing + 1);
        return random.nextBoolean() ? wrong : wrong + " " + word(random);
    }

    private List<Long> looked(Place place, String typed, Long below) {
        for (List<Set<ByteBuffer>> parts : SearchTokens.ofQuery(Sealing.current(), typed)) {
            List<Long> found = holding(place, parts, below);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Long> holding(Place place, List<Set<ByteBuffer>> parts, Long below) {
        return records.getOrDefault(place, new TreeMap<>()).descendingMap().entrySet().stream()
                .filter(record -> below == null || record.getKey() < below)
                .filter(record -> parts.stream().allMatch(part -> part.stream().anyMatch(record.getValue()::contains)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A word of all records fills many blocks in several runs; counting ends where it does not matter any more. */
    @Test
    void aWordOfAllRecordsIsReadPieceByPiece() throws SQLException {
        int all = 5_400;
        Set<ByteBuffer> common = words("Nguyễn Thị");
        Set<ByteBuffer> rare = words("Nguyễn Thị Sương");
        for (int from = 1; from <= all; from += 900) {
            int first = from;
            services.committed(() -> {
                for (long id = first; id < first + 900; id++) {
                    index.add(CENTRE, RecordKind.CONTACT, id * 900, id % 1_000 == 7 ? rare : common);
                }
                return null;
            });
            SearchFold.foldAll(folder, SearchFold.WORTH_IT);
        }
        assertThat(number("select count(*) from search_run where centre_id = " + CENTRE))
                .isGreaterThan(1);

        SearchIndex.Hits hits =
                services.inTransaction(() -> index.search(CENTRE, RecordKind.CONTACT, "nguyen thi", 20));
        assertThat(hits.count()).isEqualTo(Found.COUNTED + 1);
        assertThat(hits.ids()).hasSize(20).startsWith(900L * all, 900L * (all - 1));
        List<Long> ofRare = IntStream.rangeClosed(0, 5)
                .mapToObj(i -> (5_007L - 1_000 * i) * 900)
                .filter(id -> id > 0)
                .toList();
        assertThat(services.inTransaction(() -> index.find(CENTRE, RecordKind.CONTACT, "nguyen suong thi", null, 20)))
                .isEqualTo(ofRare);
        List<Long> paged = new ArrayList<>();
        Long below = null;
        List<Long> page;
        do {
            Long from = below;
            page = services.inTransaction(() -> index.find(CENTRE, RecordKind.CONTACT, "nguyen thi", from, 700));
            paged.addAll(page);
            below = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (!page.isEmpty());
        assertThat(paged).hasSize(all).doesNotHaveDuplicates();
    }

    @Test
    void theFoldKeepsUpWhileSaversSaveAndSearchersSeeEachRecordOnce() throws Exception {
        Set<ByteBuffer> tokens = words("Lò Văn Páo");
        Set<Long> saved = new ConcurrentSkipListSet<>();
        AtomicBoolean saving = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(7);
        try {
            List<Future<Long>> savers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int number = i;
                savers.add(threads.submit(() -> save(number, tokens, saved)));
            }
            List<Future<Long>> others = List.of(
                    threads.submit(() -> fold(saving)),
                    threads.submit(() -> fold(saving)),
                    threads.submit(() -> search(saving, saved)));
            for (Future<Long> saver : savers) {
                saver.get();
            }
            saving.set(false);
            long folded = others.get(0).get() + others.get(1).get();
            assertThat(folded).as("folded while they saved").isPositive();
            assertThat(others.get(2).get()).as("searched meanwhile").isPositive();
        } finally {
            threads.shutdownNow();
        }
        SearchFold.foldAll(folder, 1);

        assertThat(services.inTransaction(() -> index.find(CENTRE, RecordKind.CONTACT, "lò páo", null, 10_000)))
                .hasSameElementsAs(saved)
                .hasSameSizeAs(saved);
        assertThat(number("select count(*) from search_waiting where centre_id = " + CENTRE))
                .isZero();
    }

    /** Some of what is begun is taken back, and some of what is saved. */
    private static long save(int number, Set<ByteBuffer> tokens, Set<Long> saved) throws SQLException {
        try (ServicesOnDatabase services = new ServicesOnDatabase(TestDatabase.access(), Clock.system(Days.ZONE))) {
            SearchIndex index = services.get(SearchIndex.class);
            for (int i = 0; i < 400; i++) {
                long id = 1 + 4L * i + number;
                Supplier<Void> adds = () -> {
                    index.add(CENTRE, RecordKind.CONTACT, id, tokens);
                    return null;
                };
                if (i % 7 == 6) {
                    services.inTransaction(adds);
                } else {
                    services.committed(adds);
                    if (i % 5 == 4) {
                        services.committed(() -> {
                            index.replace(CENTRE, RecordKind.CONTACT, id, tokens, words("không"));
                            return null;
                        });
                    } else {
                        saved.add(id);
                    }
                }
            }
        }
        return 0;
    }

    private static long fold(AtomicBoolean saving) throws SQLException {
        long folded = 0;
        try (Connection connection = TestDatabase.access().connect()) {
            while (saving.get()) {
                folded += SearchFold.foldAll(connection, 8);
            }
        }
        return folded;
    }

    private static long search(AtomicBoolean saving, Set<Long> saved) throws SQLException {
        long searches = 0;
        try (ServicesOnDatabase services = new ServicesOnDatabase(TestDatabase.access(), Clock.system(Days.ZONE))) {
            SearchIndex index = services.get(SearchIndex.class);
            while (saving.get()) {
                Set<Long> before = Set.copyOf(saved);
                List<Long> found =
                        services.inTransaction(() -> index.find(CENTRE, RecordKind.CONTACT, "van pao", null, 10_000));
                assertThat(found).doesNotHaveDuplicates().containsAll(before);
                searches++;
            }
        }
        return searches;
    }

    /** As a server that is killed: its connection is gone before the fold is committed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into search_block",
                "delete from search_block",
                "delete from search_waiting",
                "update search_run"
            })
    void aFoldThatDiesInTheMiddleLosesNothing(String diesAt) throws SQLException {
        Set<Long> all = new HashSet<>();
        for (long id = 1; id <= 5; id++) {
            long one = id;
            all.add(id);
            services.committed(() -> {
                index.add(CENTRE, RecordKind.CASE, one, words("Giàng Thị Mỷ"));
                return null;
            });
            if (id < 5) {
                SearchFold.foldAll(folder, 1);
            }
        }
        try (Connection mortal = TestDatabase.access().connect()) {
            assertThatThrownBy(() -> SearchFold.foldAll(dying(mortal, diesAt), 1))
                    .isInstanceOf(Exception.class);
        }

        assertThat(found("giàng mỷ")).hasSameElementsAs(all).hasSameSizeAs(all);
        while (SearchFold.foldAll(folder, 1) > 0) {
            // the lock of the dead one is free as soon as the database knows
        }
        assertThat(found("giàng mỷ")).hasSameElementsAs(all).hasSameSizeAs(all);
    }

    private List<Long> found(String typed) {
        return services.inTransaction(() -> index.find(CENTRE, RecordKind.CASE, typed, null, 100));
    }

    private static Connection dying(Connection connection, String at) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, given) -> {
                    if (method.getName().equals("prepareStatement") && ((String) given[0]).startsWith(at)) {
                        connection.abort(Runnable::run);
                    }
                    try {
                        return method.invoke(connection, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Set<ByteBuffer> words(String text) {
        return new SearchTokens(Sealing.current()).words(text).tokens();
    }

    private long number(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
