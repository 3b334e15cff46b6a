package vn.hotline.channel.zalo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.platform.work.OwnRequest;

/**
 * Does what was just stored, on this server and without waiting for anybody to look for it. It promises nothing: what it
 * has no room for, or dies with, is found in the database.
 */
@ApplicationScoped
public class Soon {

    private static final Logger LOG = Logger.getLogger(Soon.class.getName());

    /** Two at once: a flood must leave the connections to those who work. */
    private static final int AT_ONCE = 2;

    private static final int WAITING = 2_000;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private OwnRequest request;

    private ExecutorService workers;

    @PostConstruct
    void begin() {
        workers = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                threads,
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @PreDestroy
    void end() {
        workers.shutdownNow();
    }

    /** @param ifItFails puts it in as work, which is tried again and says what is wrong */
    void run(Runnable what, Runnable ifItFails) {
        workers.execute(() -> request.run(() -> {
            try {
                what.run();
            } catch (RuntimeException e) {
                later(ifItFails);
            }
        }));
    }

    private static void later(Runnable ifItFails) {
        try {
            ifItFails.run();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "left to who looks for it", e);
        }
    }
}
