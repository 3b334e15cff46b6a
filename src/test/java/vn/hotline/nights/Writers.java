package vn.hotline.nights;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hotline.benchmark.ApiConnection;
import vn.hotline.benchmark.Invented;

/**
 * Programs that deliver contacts as a good neighbour does: each with a key of its own, again and again with the same one
 * until it is taken.
 */
final class Writers implements AutoCloseable {

    /** A delivery that was answered with 201. */
    record Taken(long contact, long at) {}

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*(\\d+)");
    private static final int PAUSE_AFTER_REFUSAL = 100;

    private final Map<String, Taken> taken = new ConcurrentHashMap<>();
    private final Map<String, Boolean> sent = new ConcurrentHashMap<>();
    private final AtomicLong refused = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    /** @param address where a writer of that number delivers; asked anew after each refusal */
    Writers(int count, String token, int pauseMillis, IntFunction<URI> address) {
        for (int i = 0; i < count; i++) {
            int number = i;
            Thread thread = new Thread(() -> write(number, token, pauseMillis, address), "writer " + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void write(int number, String token, int pauseMillis, IntFunction<URI> address) {
        Invented invented = new Invented(System.nanoTime() + number);
        try {
            while (!stopping) {
                deliver(UUID.randomUUID().toString(), invented.recorded(), token, number, address);
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(String key, String body, String token, int number, IntFunction<URI> address)
            throws InterruptedException {
        sent.put(key, true);
        while (!stopping) {
            try (ApiConnection connection = new ApiConnection(address.apply(number), token)) {
                Matcher id = ID.matcher(connection.post("/api/v1/contacts", body, key));
                if (!id.find()) {
                    throw new IllegalStateException("an answer without an id");
                }
                taken.put(key, new Taken(Long.parseLong(id.group(1)), System.currentTimeMillis()));
                return;
            } catch (IOException | RuntimeException notTaken) {
                refused.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_REFUSAL);
            }
        }
    }

    /** What was taken so far, by key. */
    Map<String, Taken> taken() {
        return Map.copyOf(taken);
    }

    long takenCount() {
        return taken.size();
    }

    /** Deliveries that were begun: at most one contact each may be there. */
    long sentCount() {
        return sent.size();
    }

    long refusedCount() {
        return refused.get();
    }

    void awaitTaken(long count) throws InterruptedException {
        while (takenCount() < count) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Each ends with the delivery it is at, or gives it up. */
    @Override
    public void close() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
