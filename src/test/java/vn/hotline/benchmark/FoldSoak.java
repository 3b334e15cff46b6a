package vn.hotline.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import vn.hotline.reporting.figures.FigureVerification;

/**
 * Posts contacts at an even rate for twenty minutes and prints how many changes of figures wait to be folded; then holds
 * every figure against its records. Ends with 1 if the changes pile up or a figure is wrong.
 *
 * <p>{@code java -cp target/test-classes:target/hotline.jar vn.hotline.benchmark.FoldSoak [minutes] [contacts a second]}
 */
public final class FoldSoak {

    private static final int SENDERS = 8;
    private static final int SECONDS_BETWEEN_LOOKS = 10;
    /** What is posted between two folds is some hundreds; twice a fold's share would be a pile. */
    private static final long PILE = 4000;

    /** Too few of the search index to be folded may be left. */
    private static final long FEW = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private FoldSoak() {}

    public static void main(String[] words) throws Exception {
        int minutes = words.length > 0 ? Integer.parseInt(words[0]) : 20;
        int rate = words.length > 1 ? Integer.parseInt(words[1]) : 30;
        Path data = HotlineProgram.TARGET.resolve("benchmark/fold");
        try (HotlineProgram program = new HotlineProgram(data, "story")) {
            program.awaitSignInPage();
            System.exit(soak(program, minutes, rate) ? 0 : 1);
        }
    }

    private static boolean soak(HotlineProgram program, int minutes, int rate) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        AtomicLong sent = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        try (Connection owner = program.connectAsOwner()) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                int number = i;
                senders.add(threads.submit(() -> {
                    post(program, number, rate, end, sent);
                    return null;
                }));
            }
            long most = 0;
            while (System.nanoTime() < end) {
                TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
                long waiting = waiting(owner);
                long ofIndex = waitingForIndex(owner);
                most = Math.max(most, Math.max(waiting, ofIndex));
                print("%d contacts sent, %d changes wait, %d of the search index"
                        .formatted(sent.get(), waiting, ofIndex));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
            long patience = System.nanoTime() + PATIENCE.toNanos();
            while (waiting(owner) > 0 && System.nanoTime() < patience) {
                TimeUnit.SECONDS.sleep(1);
            }
            long left = waiting(owner);
            int wrong = FigureVerification.verify(owner).size();
            print(("%d contacts in %d minutes; at most %d changes waited, %d are left, %d of the search index;"
                            + " %d figures differ from their records")
                    .formatted(sent.get(), minutes, most, left, waitingForIndex(owner), wrong));
            return most < PILE && left == 0 && waitingForIndex(owner) < FEW && wrong == 0;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Each sender keeps its share of the rate. */
    private static void post(HotlineProgram program, int number, int rate, long end, AtomicLong sent) throws Exception {
        long pause = TimeUnit.SECONDS.toNanos(SENDERS) / rate;
        Invented invented = new Invented(System.nanoTime() + number);
        try (ApiConnection connection = new ApiConnection(program.address(), program.token())) {
            for (long next = System.nanoTime(); System.nanoTime() < end; next += pause) {
                TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
                boolean recorded = (sent.incrementAndGet() & 1) == 0;
                connection.post(
                        "/api/v1/contacts",
                        recorded ? invented.recorded() : invented.dismissed(),
                        UUID.randomUUID().toString());
            }
        }
    }

    private static long waiting(Connection owner) throws Exception {
        return count(owner, "figure_change");
    }

    private static long waitingForIndex(Connection owner) throws Exception {
        return count(owner, "search_waiting");
    }

    private static long count(Connection owner, String table) throws Exception {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void print(String line) {
        System.out.println(String.format(Locale.ROOT, "%tT  %s", System.currentTimeMillis(), line));
    }
}
