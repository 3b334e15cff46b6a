package vn.hotline.platform.work;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a channel has just stored is worked on by this server, as soon as one of the channel's own threads is free; whoever
 * stored it does not wait. A bean extends this and is called once the store is committed.
 *
 * <p>It is a short way and no promise: an item for which there is no room, or that fails, or with which the server ends,
 * stays in the database, and the bean sees to it that a {@link Watch} or {@link Work} finds it there. So an item can be
 * begun twice, and whoever works on it looks first whether it is done already.
 *
 * @param <K> what is known of an item: its key, by which it is equal to itself
 */
public abstract class PromptWork<K> {

    private static final Logger LOG = Logger.getLogger(PromptWork.class.getName());

    private final Set<K> waiting = ConcurrentHashMap.newKeySet();
    private final int threads;
    private final int room;

    @Resource
    private ManagedThreadFactory factory;

    @Inject
    private OwnRequest request;

    private ThreadPoolExecutor workers;

    /**
     * @param threads so many items are worked on at once: a flood must leave the connections to those who work
     * @param room so many items wait at most
     */
    protected PromptWork(int threads, int room) {
        this.threads = threads;
        this.room = room;
    }

    PromptWork(int threads, int room, OwnRequest request) {
        this(threads, room);
        this.request = request;
    }

    @PostConstruct
    void begin() {
        begin(factory);
    }

    void begin(ThreadFactory made) {
        workers = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                made,
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** What is at work comes to its end; what waits is left to other servers. */
    @PreDestroy
    void end() {
        workers.shutdown();
        workers.getQueue().clear();
    }

    /** Works on the item when its turn comes. One that waits already does not wait twice. */
    public void soon(K item) {
        if (waiting.size() < room && waiting.add(item)) {
            workers.execute(() -> workOn(item));
        }
    }

    /** Whether its turn on this server is still to come. */
    public boolean isWaiting(K item) {
        return waiting.contains(item);
    }

    /** In transactions of its own, as a request of nobody. */
    protected abstract void work(K item);

    /** Whoever finds what is left needs no word; a bean that nobody looks after puts the item in as {@link Work} here. */
    protected void failed(K item) {}

    private void workOn(K item) {
        // before it is read: what comes meanwhile is worked on by itself
        waiting.remove(item);
        try {
            request.run(() -> workOrTell(item));
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "left to whoever finds it", e);
        }
    }

    private void workOrTell(K item) {
        try {
            work(item);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "an item was not worked on at once; it will be", e);
            failed(item);
        }
    }
}
