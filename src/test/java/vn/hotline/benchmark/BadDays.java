package vn.hotline.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.hotline.platform.security.ApiTokens;

/**
 * Operators work while one thing after the other goes wrong around them: ten times the usual messages and calls, an exchange
 * that repeats everything, hundreds who send byte by byte, a database that is away. Prints how much longer their requests
 * take, and counts what was acknowledged.
 * {@code java -cp target/test-classes:target/hotline.jar vn.hotline.benchmark.BadDays [seconds of each]}
 */
public final class BadDays {

    /** None of them sits where the calls are taken. */
    private static final List<String> OPERATORS =
            List.of("giadinh.tran", "maudon.bui", "gialap.vu", "danang.truc", "angiang.truc", "thidu.tran");

    private static final double TIMES = 2;
    /** Calls and messages a second of a full evening: fifty calls a minute and as many messages. */
    private static final double USUAL = 0.8;

    private static final int FLOOD = 10;
    private static final int SLOW = 250;
    private static final int AWAY_SECONDS = 30;

    private final HotlineProgram program;
    private final Report report = new Report();
    private final int seconds;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<PageTimes> operators = new ArrayList<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong again = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    private BadDays(HotlineProgram program, int seconds) {
        this.program = program;
        this.seconds = seconds;
    }

    public static void main(String[] words) throws Exception {
        Path data = HotlineProgram.TARGET.resolve("benchmark/bad-days");
        try (HotlineProgram program = new HotlineProgram(
                data, "story", HotlineProgram.freePort(), ApiTokens.generate(), ZaloAccount.settings())) {
            program.awaitSignInPage();
            System.exit(new BadDays(program, words.length > 0 ? Integer.parseInt(words[0]) : 40).run() == 0 ? 0 : 1);
        }
    }

    private int run() throws Exception {
        report.title("Bad days", Machine.described());
        for (String username : OPERATORS) {
            operators.add(new PageTimes(program, username, new Invented(System.nanoTime())));
        }
        try (Connection owner = program.connectAsOwner()) {
            Counted before = Counted.in(owner);
            work(seconds, 1, 1);
            Samples usual = work(seconds, 1, 1);
            report.section("Requests of %d operators: opening, saving, dismissing, finalising, pages"
                    .formatted(OPERATORS.size()));
            report.row("usual: %.0f calls and as many messages a minute".formatted(60 * USUAL), usual.toString());
            beside(usual, FLOOD + " times as many", work(seconds, FLOOD, 1));
            beside(usual, FLOOD + " times as many, each told three times, shuffled", work(seconds, FLOOD, 3));
            beside(usual, SLOW + " who send a byte a second", workBesideSlowSenders());
            beside(usual, "the usual again", work(seconds, 1, 1));
            stopDatabase();
            beside(usual, "after the database was away for %d s".formatted(AWAY_SECONDS), work(seconds, 1, 1));
            count(owner, before);
        } finally {
            threads.shutdownNow();
        }
        return report.missed();
    }

    private void beside(Samples usual, String what, Samples now) {
        double ratio = now.percentile(95) / usual.percentile(95);
        long no = refused.getAndSet(0);
        report.row(
                what,
                String.format(Locale.ROOT, "%s; p95 %.2f times, %d refused", now, ratio, no),
                "p95 %.0f times, none refused".formatted(TIMES),
                ratio < TIMES && no == 0);
    }

    /** @param times the usual calls and messages; @param told how often each event is told */
    private Samples work(int howLong, int times, int told) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Future<?>> senders =
                List.of(threads.submit(() -> phone(over, times, told)), threads.submit(() -> zalo(over, times, told)));
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(howLong);
        List<Future<Samples>> working = new ArrayList<>();
        for (PageTimes operator : operators) {
            working.add(threads.submit(() -> operate(operator, until)));
        }
        Samples all = new Samples();
        for (Future<Samples> one : working) {
            all.addAll(one.get());
        }
        over.set(true);
        for (Future<?> sender : senders) {
            sender.get();
        }
        return all;
    }

    /** Whoever is refused begins anew. */
    private Samples operate(PageTimes operator, long until) throws Exception {
        operator.forget();
        while (System.nanoTime() < until) {
            try {
                operator.work(1, true);
            } catch (IllegalStateException | IOException e) {
                refused.incrementAndGet();
            }
            TimeUnit.MILLISECONDS.sleep(1_500);
        }
        Samples all = new Samples();
        operator.samples().values().forEach(all::addAll);
        return all;
    }

    /** Calls that ring, are taken, and end, as many as fit to the pace. */
    private Void phone(AtomicBoolean over, int times, int told) throws Exception {
        ApiConnection exchange = new ApiConnection(program.address(), program.token());
        Invented invented = new Invented(System.nanoTime());
        while (!over.get()) {
            String id = UUID.randomUUID().toString();
            Instant at = Instant.now();
            List<String> events = new ArrayList<>();
            for (int i = 0; i < told; i++) {
                events.add(event("RINGING", id, at, ",\"from\":\"" + invented.knownNumber() + "\",\"to\":\"111\""));
                events.add(event("ANSWERED", id, at.plusMillis(300), ",\"extension\":\"101\""));
                events.add(event("ENDED", id, at.plusMillis(900), ""));
            }
            if (told > 1) {
                Collections.shuffle(events);
            }
            for (String event : events) {
                untilTaken(() -> exchange.tell("/api/v1/phone/events", event), exchange);
            }
            calls.incrementAndGet();
            pause(times);
        }
        return null;
    }

    private static String event(String type, String call, Instant at, String more) {
        return "{\"type\":\"%s\",\"callId\":\"%s\",\"at\":\"%s\"%s}".formatted(type, call, at, more);
    }

    private Void zalo(AtomicBoolean over, int times, int told) throws Exception {
        ApiConnection account = new ApiConnection(program.address(), program.token());
        Invented invented = new Invented(System.nanoTime());
        while (!over.get()) {
            String person = "p" + messages.get() / 5 + UUID.randomUUID();
            String message = UUID.randomUUID().toString();
            String text = invented.narrative();
            long at = Instant.now().toEpochMilli();
            for (int i = 0; i < told; i++) {
                untilTaken(() -> ZaloAccount.tell(account, person, message, text, at), account);
            }
            messages.incrementAndGet();
            pause(times);
        }
        return null;
    }

    private static void pause(int times) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(Math.round(1_000 / (USUAL * times)));
    }

    private interface Telling {
        void tell() throws IOException;
    }

    /** As good neighbours do: again and again, the same. */
    private void untilTaken(Telling telling, ApiConnection connection) throws Exception {
        boolean taken = false;
        while (!taken) {
            try {
                telling.tell();
                taken = true;
            } catch (IOException | IllegalStateException refused) {
                again.incrementAndGet();
                connection.close();
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private Samples workBesideSlowSenders() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        for (int i = 0; i < SLOW; i++) {
            String begin = i % 2 == 0
                    ? "POST /channel/zalo/webhook HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n{"
                    : "GET /sign-in HTTP/1.1\r\nHost: h\r\nX-Long: ";
            threads.submit(() -> drip(begin, over));
        }
        TimeUnit.SECONDS.sleep(3);
        try {
            return work(seconds, 1, 1);
        } finally {
            over.set(true);
        }
    }

    private Void drip(String begin, AtomicBoolean over) throws InterruptedException {
        while (!over.get()) {
            try (Socket line = new Socket(
                    InetAddress.getLoopbackAddress(), program.address().getPort())) {
                OutputStream out = line.getOutputStream();
                out.write(begin.getBytes(StandardCharsets.US_ASCII));
                while (!over.get() && line.getInputStream().available() == 0) {
                    out.write(' ');
                    TimeUnit.SECONDS.sleep(1);
                }
            } catch (IOException cutOff) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return null;
    }

    /** It hangs: connections stay, nothing is answered. Calls and messages come all the while. */
    private void stopDatabase() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Future<?>> senders =
                List.of(threads.submit(() -> phone(over, FLOOD, 1)), threads.submit(() -> zalo(over, FLOOD, 1)));
        signal("-STOP");
        long began;
        try {
            TimeUnit.SECONDS.sleep(AWAY_SECONDS);
        } finally {
            signal("-CONT");
            began = System.nanoTime();
        }
        Person.signIn(program.address(), "minhhoa.le");
        report.row("somebody signs in after it is back", "%.1f s".formatted((System.nanoTime() - began) / 1e9));
        over.set(true);
        for (Future<?> sender : senders) {
            sender.get();
        }
    }

    private void signal(String signal) throws Exception {
        new ProcessBuilder("kill", signal, String.valueOf(program.database().pid()))
                .start()
                .waitFor();
    }

    /** Rows of what came in. */
    private record Counted(long calls, long contacts, long messages, long unworked) {

        static Counted in(Connection owner) throws SQLException {
            return new Counted(
                    number(owner, "select count(*) from phone_call"),
                    number(
                            owner,
                            "select count(*) from phone_call p join arrival a on a.id = p.arrival_id"
                                    + " join contact c on c.id = a.contact_id"),
                    number(owner, "select count(*) from zalo_message where side = 'PERSON'"),
                    number(
                            owner,
                            "select (select count(*) from phone_event where folded = false)"
                                    + " + (select count(*) from zalo_event where done_at is null)"));
        }

        private static long number(Connection owner, String query) throws SQLException {
            try (Statement statement = owner.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void count(Connection owner, Counted before) throws Exception {
        Counted now = Counted.in(owner);
        for (int i = 0; i < 120 && now.unworked() > 0; i++) {
            TimeUnit.SECONDS.sleep(1);
            now = Counted.in(owner);
        }
        report.section("What was acknowledged, and what is there; %,d were told again".formatted(again.get()));
        exactly("calls", calls.get(), now.calls() - before.calls());
        exactly("contacts of them", calls.get(), now.contacts() - before.contacts());
        exactly("messages", messages.get(), now.messages() - before.messages());
        exactly("events that nobody worked on", 0, now.unworked());
    }

    private void exactly(String what, long wanted, long there) {
        report.row(what, "%,d".formatted(there), "%,d".formatted(wanted), wanted == there);
    }
}
