package vn.hotline.nights;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.hotline.benchmark.ApiConnection;
import vn.hotline.benchmark.HotlineProgram;
import vn.hotline.benchmark.Invented;
import vn.hotline.benchmark.Person;
import vn.hotline.benchmark.Probe;
import vn.hotline.benchmark.ZaloAccount;
import vn.hotline.platform.security.ApiTokens;

/**
 * Two application servers on one database under mixed load; one of them is killed, later its clock jumps by forty days
 * and back. Counts what has to happen once, and how soon one server knows what was changed beside it. Needs Debian's
 * libfaketime for the clock.
 */
public final class TwoServersNight {

    private static final String HELP = """
            Two application servers on one database: counts deliveries, calls, messages, reports, people who are out, codes that are known.

              --minutes N     of load (20)
              --writers N     programs that deliver at the same time (20)
              --clock FILE    libfaketime's library (where Debian puts it)
              --data DIR      working directory, must not be there (target/nights/two)
            """;
    private static final Path CLOCK = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");
    private static final long PROMISED_MILLIS = 2_000;
    private static final List<String> LEAVING = List.of("danang.truc", "angiang.truc", "danang.giamsat");

    private final Words words;
    private final Path work;
    private final Path clock;
    private final String token = ApiTokens.generate();
    private final URI one = URI.create("http://127.0.0.1:" + HotlineProgram.freePort());
    private final URI two = URI.create("http://127.0.0.1:" + HotlineProgram.freePort());
    private final List<String> faults = new ArrayList<>();
    private final List<Long> knownAfter = new ArrayList<>();
    private final Arrivals arrivals = new Arrivals(one, two, token);
    private HotlineProgram first;
    private HotlineProgram second;
    private long twins;

    private TwoServersNight(Words words) {
        this.words = words;
        work = words.path("--data", HotlineProgram.TARGET.resolve("nights/two"));
        clock = words.path("--clock", CLOCK);
    }

    public static void main(String[] typed) throws Exception {
        Words words = new Words(typed, Set.of("--minutes", "--writers", "--clock", "--data"), HELP);
        System.exit(new TwoServersNight(words).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Files.createDirectories(work);
        setClock("+0");
        first = start("one", one, ZaloAccount.settings());
        second = start("two", two, onTheSameDatabase());
        try (Connection owner = first.connectAsOwner()) {
            return load(owner);
        } finally {
            second.close();
            first.close();
        }
    }

    private boolean load(Connection owner) throws Exception {
        long before = Count.lastContact(owner);
        long third = TimeUnit.MINUTES.toMillis(words.number("--minutes", 20)) / 3;
        Count count;
        try (Writers writers = new Writers(words.number("--writers", 20), token, 20, this::address)) {
            writers.awaitTaken(50);
            phase(owner, 0, third);
            System.out.println("Killing the second server");
            second.application().destroyForcibly();
            phase(owner, 1, third);
            awaitSecond();
            System.out.println("Setting the second server's clock forty days ahead, and back");
            setClock("+40d");
            twins(third / 4);
            setClock("+0");
            phase(owner, 2, third);
            writers.close();
            System.out.printf("%,d deliveries tried again%n", writers.refusedCount());
            count = Count.of(owner, writers.taken(), before);
        }
        System.out.println(count);
        System.out.printf("%,d deliveries to both servers at once%n", twins);
        System.out.println("A code is known on the other server after at most %d ms"
                .formatted(knownAfter.stream().mapToLong(Long::longValue).max().orElse(0)));
        countReports(owner);
        faults.addAll(arrivals.faults(owner));
        faults.forEach(System.out::println);
        return count.isWhole() && faults.isEmpty();
    }

    /** What is to be seen once in each part of the night. */
    private void phase(Connection owner, int number, long millis) throws Exception {
        long end = System.currentTimeMillis() + millis;
        schedule(owner);
        twins(millis / 2);
        awaitSecond();
        arrivals.race(owner, 10);
        letGo(owner, LEAVING.get(number));
        addCode(owner, "NIGHT_" + number);
        twins(Math.max(0, end - System.currentTimeMillis()));
    }

    /** A writer's own server while it answers, else the other. */
    private URI address(int writer) {
        URI own = writer % 2 == 0 ? one : two;
        URI other = writer % 2 == 0 ? two : one;
        return Probe.status(own.resolve("/health/live")) == 200 ? own : other;
    }

    /** The same delivery to both servers at one moment is one contact. */
    private void twins(long millis) throws Exception {
        Invented invented = new Invented(System.nanoTime());
        for (long end = System.currentTimeMillis() + millis; System.currentTimeMillis() < end; ) {
            arrivals.tell();
            String key = UUID.randomUUID().toString();
            String body = invented.recorded();
            CompletableFuture<String> here = CompletableFuture.supplyAsync(() -> deliver(one, body, key));
            String there = deliver(two, body, key);
            String same = here.get();
            if (!same.isEmpty() && !there.isEmpty()) {
                twins++;
                if (!id(same).equals(id(there))) {
                    faults.add("one delivery to both servers became two contacts: " + id(same) + ", " + id(there));
                }
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    /** @return the answer, empty if it was not taken */
    private String deliver(URI server, String body, String key) {
        try (ApiConnection connection = new ApiConnection(server, token)) {
            return connection.post("/api/v1/contacts", body, key);
        } catch (IOException | RuntimeException notTaken) {
            return "";
        }
    }

    private static String id(String answer) {
        return answer.replaceAll("(?s).*?\"id\"\\s*:\\s*(\\d+).*", "$1");
    }

    /** Weekly reports of a quarter are due at once, and both servers look. */
    private static void schedule(Connection owner) throws SQLException {
        execute(
                owner,
                "SET @schedule = NEXT VALUE FOR row_seq",
                "INSERT INTO report_schedule (id, kind, line, centre_id, at_hour, since, created_at, owner_id)"
                        + " SELECT @schedule, 'WEEKLY', 'CHILD_PROTECTION', NULL, 0, utc_timestamp(3) - INTERVAL 91 DAY,"
                        + " utc_timestamp(3) - INTERVAL 91 DAY, id FROM app_user WHERE username = 'chuan.hoang'",
                "INSERT INTO report_schedule_recipient (schedule_id, user_id)"
                        + " SELECT @schedule, id FROM app_user WHERE username = 'thuha.vu'");
    }

    private void countReports(Connection owner) throws SQLException {
        long made = Count.number(owner, "SELECT count(*) FROM report_run WHERE status = 'MADE'");
        long open = Count.number(owner, "SELECT count(*) FROM report_run WHERE status <> 'MADE'");
        long early = Count.number(
                owner, "SELECT count(*) FROM report_run WHERE to_day >= date(utc_timestamp() + INTERVAL 7 HOUR)");
        long told = Count.number(
                owner,
                "SELECT count(*) FROM notification n JOIN app_user u ON u.id = n.recipient_id"
                        + " WHERE u.username = 'thuha.vu' AND n.created_at > (SELECT min(claimed_at) FROM report_run)");
        long twice = Count.number(
                owner,
                "SELECT count(*) FROM (SELECT recipient_id, link FROM notification GROUP BY recipient_id, link"
                        + " HAVING count(*) > 1) AS twice");
        System.out.printf("%,d reports made, %,d not; %,d notices, %,d of them twice%n", made, open, told, twice);
        if (early > 0) {
            faults.add("a clock that stood ahead made %d reports of days to come".formatted(early));
        }
        if (open > 0 || twice > 0 || made == 0) {
            faults.add("reports are not made once each");
        }
    }

    /** Signed in on both, then disabled: the next request leads out. */
    private void letGo(Connection owner, String username) throws Exception {
        Person here = Person.signIn(one, username);
        Person there = Person.signIn(two, username);
        execute(
                owner,
                "UPDATE app_user SET active = FALSE, session_stamp = session_stamp + 1, version = version + 1"
                        + " WHERE username = '" + username + "'");
        for (Person person : List.of(here, there)) {
            try {
                person.get("/desk");
                faults.add(username + " is disabled and still in");
            } catch (IllegalStateException out) {
                // as it has to be
            }
        }
    }

    private void addCode(Connection owner, String code) throws SQLException, InterruptedException {
        String body = new Invented(System.nanoTime())
                .recorded()
                .replace("\"caller\":{", "\"caller\":{\"kind\":\"" + code + "\",");
        for (URI server : List.of(one, two)) {
            if (!deliver(server, body, UUID.randomUUID().toString()).isEmpty()) {
                faults.add(code + " is taken before it is there");
            }
        }
        owner.setAutoCommit(false);
        execute(
                owner,
                "INSERT INTO code_entry (list, code, label_vi, label_en, position, active)"
                        + " VALUES ('CALLER_KIND', '" + code + "', 'Đêm', 'Night', 900, TRUE)",
                "UPDATE setting SET value = value + 1 WHERE name = 'reference_version'");
        owner.commit();
        owner.setAutoCommit(true);
        long added = System.currentTimeMillis();
        for (URI server : List.of(one, two)) {
            String key = UUID.randomUUID().toString();
            while (deliver(server, body, key).isEmpty()) {
                if (System.currentTimeMillis() - added > 60_000) {
                    break;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            knownAfter.add(System.currentTimeMillis() - added);
            if (System.currentTimeMillis() - added > PROMISED_MILLIS) {
                faults.add("%s is known on %s after %d ms".formatted(code, server, System.currentTimeMillis() - added));
            }
        }
    }

    private static void execute(Connection owner, String... statements) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private HotlineProgram start(String name, URI address, Map<String, String> environment) throws Exception {
        HotlineProgram program = new HotlineProgram(work.resolve(name), "story", address.getPort(), token, environment);
        await(program);
        return program;
    }

    private void await(HotlineProgram program) throws InterruptedException {
        while (Probe.status(program.address().resolve("/health/ready")) != 200) {
            if (!program.runs()) {
                throw new IllegalStateException("a server did not start; see " + work);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Starts it again if its launcher ended with it. */
    private void awaitSecond() throws Exception {
        while (Probe.status(two.resolve("/health/ready")) != 200) {
            if (!second.runs()) {
                second = start("two", two, onTheSameDatabase());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private Map<String, String> onTheSameDatabase() throws IOException {
        Path data = work.resolve("one");
        Map<String, String> environment = new HashMap<>(ZaloAccount.settings());
        environment.put(
                "HOTLINE_DB_URL", "jdbc:mariadb://127.0.0.1:%s/hotline?sslMode=disable".formatted(secret("db-port")));
        environment.put("HOTLINE_DB_USER", "hotline_app");
        environment.put("HOTLINE_DB_PASSWORD", secret("db-application"));
        environment.put("HOTLINE_DB_OWNER_USER", "hotline_owner");
        environment.put("HOTLINE_DB_OWNER_PASSWORD", secret("db-owner"));
        environment.put("HOTLINE_KEYSET_FILE", data.resolve("keys/keyset").toString());
        if (Files.exists(clock)) {
            environment.put("LD_PRELOAD", clock.toString());
            environment.put("FAKETIME_TIMESTAMP_FILE", work.resolve("clock").toString());
            environment.put("FAKETIME_CACHE_DURATION", "1");
            environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            // its mend for an older C library makes each wait of Java return at once
            environment.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
        } else {
            faults.add("the clock does not jump: there is no " + clock);
        }
        return environment;
    }

    private String secret(String name) throws IOException {
        return Files.readString(work.resolve("one/secrets").resolve(name)).strip();
    }

    /** Read anew every second by the second server. */
    private void setClock(String offset) throws IOException {
        Path written = Files.writeString(work.resolve("clock.new"), offset + "\n");
        Files.move(written, work.resolve("clock"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
