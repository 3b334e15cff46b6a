package vn.hotline.platform.push;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import vn.hotline.platform.ops.DatabaseWatch;
import vn.hotline.platform.ops.TimedWork;

/**
 * All pages of this server that wait for news, and the one loop that looks for it. It reads each topic once for all who wait:
 * at once when this server has changed something ({@link OpenPages}), and otherwise a few times a second, since another
 * server may have. While nobody waits it reads nothing.
 */
@ApplicationScoped
public class Askers {

    private static final Logger LOG = Logger.getLogger(Askers.class.getName());

    /** How late a page hears of what another server changed, at most. */
    private static final Duration ROUND = Duration.ofMillis(200);

    /** So many changes within it are read together. */
    private static final Duration BREATH = Duration.ofMillis(20);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private TimedWork timed;

    @Inject
    private DatabaseWatch database;

    @Inject
    private Round reading;

    private final Set<Asker> waiting = ConcurrentHashMap.newKeySet();
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean stopped;
    private Thread thread;

    @PostConstruct
    void begin() {
        thread = threads.newThread(this::loop);
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void end() {
        stopped = true;
        thread.interrupt();
    }

    void add(Asker asker) {
        boolean first = waiting.isEmpty();
        waiting.add(asker);
        if (first || asker.isNew()) {
            look();
        }
    }

    /** Something may have changed: whoever waits is not to wait for the next round. */
    void look() {
        calls.release();
    }

    /** Who signed out hears nothing more. */
    void sessionEnded(String sessionId) {
        waiting.stream().filter(asker -> asker.isOfSession(sessionId)).forEach(Asker::turnAway);
    }

    private void loop() {
        try {
            while (!stopped) {
                if (waiting.isEmpty()) {
                    calls.acquire();
                } else {
                    calls.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS);
                }
                calls.drainPermits();
                if (database.isGone()) {
                    waiting.forEach(Asker::putOff);
                }
                timed.run(LOG, "open pages hear no news", this::round);
                TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        waiting.removeIf(Asker::isOver);
        if (waiting.isEmpty()) {
            return;
        }
        Standing standing = reading.read(keys(waiting));
        waiting.removeIf(asker -> asker.hears(standing));
    }

    private static Map<PushTopic, Set<Long>> keys(Collection<Asker> askers) {
        Map<PushTopic, Set<Long>> all = new HashMap<>();
        askers.forEach(asker -> asker.keys().forEach((topic, key) -> all.computeIfAbsent(topic, any -> new HashSet<>())
                .add(key)));
        return all;
    }
}
