package vn.hotline.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import vn.hotline.benchmark.HotlineProgram;

/**
 * A night at a real exchange: sipp calls through Kamailio and takes the calls at the operators' telephones, Kamailio tells
 * the hotline with the configuration of {@code config/kamailio.cfg}. Each call has to become one contact, with the times
 * that sipp noted.
 */
public final class ExchangeNight {

    private static final String HELP = """
            Calls through Kamailio, told to the hotline: each becomes one contact with right times.
            Needs Debian's kamailio, kamailio-extra-modules, kamailio-utils-modules and sip-tester.

              --calls N     (1000), every third is given up while it rings
              --pace N      calls a minute (50)
              --data DIR    data directory, made if new (target/nights/exchange)
            """;

    private static final Path CONFIGURATION = Path.of("config/kamailio.cfg").toAbsolutePath();
    private static final Path SCENARIOS = Path.of("src/test/resources/nights").toAbsolutePath();
    private static final Duration RIGHT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int calls;
    private final int pace;
    private final Path data;
    private final Path work;
    private final int exchange = HotlineProgram.freePort();
    private final int operators = HotlineProgram.freePort();
    private final int callers = HotlineProgram.freePort();
    private final List<Process> started = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private ExchangeNight(Words words) {
        calls = words.number("--calls", 1_000);
        pace = words.number("--pace", 50);
        data = words.path("--data", HotlineProgram.TARGET.resolve("nights/exchange"));
        work = data.resolveSibling(data.getFileName() + "-sip");
    }

    public static void main(String[] typed) throws Exception {
        Words words = new Words(typed, Set.of("--calls", "--pace", "--data"), HELP);
        System.exit(new ExchangeNight(words).run() ? 0 : 1);
    }

    /** What the caller saw of a call, or what the hotline has of it; null for what did not happen. */
    private record Times(Instant began, Instant answered, Instant ended) {}

    private boolean run() throws Exception {
        Files.createDirectories(work);
        try (HotlineProgram program = new HotlineProgram(data, "story")) {
            program.awaitSignInPage();
            Instant from = Instant.now();
            try (Connection owner = program.connectAsOwner()) {
                call(program);
                awaitWorked(owner);
                compare(owner, from);
            }
        } finally {
            started.forEach(Process::destroy);
        }
        faults.forEach(System.out::println);
        return faults.isEmpty();
    }

    private void call(HotlineProgram program) throws Exception {
        listCallers();
        Map<String, String> environment = Map.of(
                "HOTLINE",
                program.address().toString(),
                "HOTLINE_TOKEN",
                program.token(),
                "AGENTS",
                "127.0.0.1:" + operators,
                "TZ",
                "UTC");
        start(
                environment,
                "kamailio",
                "-f",
                CONFIGURATION.toString(),
                "-l",
                "udp:127.0.0.1:" + exchange,
                "-Y",
                work.toString(),
                "-DD",
                "-E");
        start(Map.of(), sipp("operator", operators, "127.0.0.1"));
        TimeUnit.SECONDS.sleep(2);
        List<String> calling = new ArrayList<>(Arrays.asList(sipp("caller", callers, "127.0.0.1:" + exchange)));
        calling.addAll(List.of(
                "-inf",
                work.resolve("callers.csv").toString(),
                "-m",
                String.valueOf(calls),
                "-l",
                String.valueOf(calls),
                "-r",
                String.valueOf(pace),
                "-rp",
                "60000",
                "-trace_shortmsg",
                "-shortmessage_file",
                noted().toString()));
        Process caller = start(Map.of("TZ", "UTC"), calling.toArray(String[]::new));
        long seconds = 60L * calls / pace + PATIENCE.toSeconds();
        if (!caller.waitFor(seconds, TimeUnit.SECONDS) || caller.exitValue() != 0) {
            faults.add("sipp did not end its calls well; see " + work);
        }
    }

    /** Each with a number of her own, written as exchanges do. */
    private void listCallers() throws IOException {
        List<String> lines = new ArrayList<>(List.of("SEQUENTIAL"));
        int first = new SplittableRandom().nextInt(10_000_000, 90_000_000);
        for (int i = 0; i < calls; i++) {
            String number = (i % 2 == 0 ? "09" : "+849") + (first + i);
            lines.add(number + (i % 3 == 2 ? ";gives-up" : ";talks"));
        }
        Files.write(work.resolve("callers.csv"), lines);
    }

    private String[] sipp(String scenario, int port, String remote) {
        return new String[] {
            "sipp",
            remote,
            "-sf",
            SCENARIOS.resolve(scenario + ".xml").toString(),
            "-i",
            "127.0.0.1",
            "-p",
            String.valueOf(port),
            "-nostdin"
        };
    }

    private Path noted() {
        return work.resolve("caller.csv");
    }

    private Process start(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        work.resolve(command[0] + "-" + started.size() + ".log").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** Until Kamailio has brought all, and all of it is worked on. */
    private void awaitWorked(Connection owner) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        String open =
                "select count(*) from phone_event where folded = false or received_at > utc_timestamp(3) - interval 5 second";
        while (Count.number(owner, open) > 0) {
            if (Instant.now().isAfter(end)) {
                faults.add("events are not worked on: " + Count.number(owner, open));
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void compare(Connection owner, Instant from) throws Exception {
        Map<String, Times> noted = readNotes();
        Map<String, Times> known = new HashMap<>();
        int without = 0;
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select p.call_id, c.received_at, p.answered_at, p.ended_at from phone_call p"
                                + " left join arrival a on a.id = p.arrival_id left join contact c on c.id = a.contact_id"
                                + " where p.arrived_at >= '" + LocalDateTime.ofInstant(from, ZoneOffset.UTC) + "'")) {
            while (row.next()) {
                Times times = new Times(instant(row, 2), instant(row, 3), instant(row, 4));
                without += times.began() == null ? 1 : 0;
                known.put(row.getString(1), times);
            }
        }
        long contacts = Count.number(
                owner,
                "select count(*) from contact where channel = 'PHONE' and received_at >= '"
                        + LocalDateTime.ofInstant(from, ZoneOffset.UTC) + "'");
        long wrong = noted.entrySet().stream()
                .filter(call -> !areRight(call.getValue(), known.get(call.getKey())))
                .peek(call -> System.out.println(call + " is " + known.get(call.getKey())))
                .count();
        System.out.printf(
                "%,d calls, %,d of them answered: %,d calls known, %,d contacts, %,d without one, %,d with wrong times%n",
                noted.size(),
                noted.values().stream().filter(call -> call.answered() != null).count(),
                known.size(),
                contacts,
                without,
                wrong);
        System.out.printf("Furthest from sipp's own times: %d ms%n", furthest(noted, known));
        if (noted.size() != calls || contacts != calls || known.size() != calls || without > 0 || wrong > 0) {
            faults.add("not each call became one contact with its times");
        }
    }

    private static boolean areRight(Times noted, Times known) {
        return known != null
                && isNear(noted.began(), known.began())
                && isNear(noted.answered(), known.answered())
                && isNear(noted.ended(), known.ended());
    }

    private static boolean isNear(Instant noted, Instant known) {
        return noted == null || known == null ? Objects.equals(noted, known) : apart(noted, known) <= RIGHT.toMillis();
    }

    private static long furthest(Map<String, Times> noted, Map<String, Times> known) {
        return noted.entrySet().stream()
                .filter(call -> known.containsKey(call.getKey()))
                .mapToLong(call -> furthest(call.getValue(), known.get(call.getKey())))
                .max()
                .orElse(0);
    }

    private static long furthest(Times noted, Times known) {
        return Math.max(
                apart(noted.began(), known.began()),
                Math.max(apart(noted.answered(), known.answered()), apart(noted.ended(), known.ended())));
    }

    private static long apart(Instant noted, Instant known) {
        return noted == null || known == null
                ? 0
                : Duration.between(noted, known).abs().toMillis();
    }

    private static Instant instant(ResultSet row, int column) throws Exception {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    /** sipp's log of a call's messages: day, time, seconds, sent or received, call, CSeq, first line. */
    private Map<String, Times> readNotes() throws IOException {
        Map<String, Times> noted = new HashMap<>();
        for (String line : Files.readAllLines(noted())) {
            String[] words = line.split("\t");
            Instant at = Instant.ofEpochMilli(Math.round(Double.parseDouble(words[2]) * 1_000));
            boolean sent = words[3].equals("S");
            String what = words[5].replaceAll("CSeq:\\d+ ", "");
            noted.merge(words[4], times(sent, what, words[6], at), ExchangeNight::first);
        }
        return noted;
    }

    private static Times times(boolean sent, String what, String line, Instant at) {
        boolean invited = sent && line.startsWith("INVITE");
        boolean taken = !sent && what.equals("INVITE") && line.startsWith("SIP/2.0 200");
        boolean over = sent && (line.startsWith("BYE") || line.startsWith("CANCEL"));
        return new Times(invited ? at : null, taken ? at : null, over ? at : null);
    }

    /** What was sent again counts by its first time. */
    private static Times first(Times before, Times now) {
        return new Times(
                first(before.began(), now.began()),
                first(before.answered(), now.answered()),
                first(before.ended(), now.ended()));
    }

    private static Instant first(Instant before, Instant now) {
        return before == null ? now : before;
    }
}
