package vn.hotline.channel.telephony;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.channel.telephony.PhoneEvents.CallKey;
import vn.hotline.platform.db.Collision;
import vn.hotline.platform.work.OwnRequest;

/**
 * Works on a call as soon as something of it is kept, on a thread of this server. It is a short way and no promise: what is
 * not done here, because the server ends or the database fails, is found by {@link PhoneWork}.
 */
@ApplicationScoped
public class PhoneKick {

    private static final Logger LOG = Logger.getLogger(PhoneKick.class.getName());

    /** Somebody at the desk, or another server, may be at the same call. */
    private static final int ATTEMPTS = 3;

    /** More wait in the table as well as here. */
    private static final int MOST_WAITING = 20_000;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private OwnRequest request;

    @Inject
    private CallFolding folding;

    private final Set<CallKey> waiting = ConcurrentHashMap.newKeySet();
    private ExecutorService worker;

    void workOn(CallKey call) {
        if (waiting.size() < MOST_WAITING && waiting.add(call)) {
            try {
                worker().execute(() -> work(call));
            } catch (RejectedExecutionException e) {
                LOG.log(Level.FINE, "the server ends; another one works on the call", e);
            }
        }
    }

    /** Whether its turn on this server is still to come. */
    boolean isWaiting(CallKey call) {
        return waiting.contains(call);
    }

    private void work(CallKey call) {
        // before it is read: what comes meanwhile is worked on by itself
        waiting.remove(call);
        boolean again = true;
        for (int attempt = 1; again; attempt++) {
            try {
                request.run(() -> folding.fold(call));
                again = false;
            } catch (RuntimeException e) {
                again = attempt < ATTEMPTS && Collision.isBehind(e);
                LOG.log(Level.FINE, "a call was not worked on at once; it will be", e);
            }
        }
    }

    /** One thread: two would meet at the same operator and the same call, and one of them would have to begin anew. */
    private synchronized ExecutorService worker() {
        if (worker == null) {
            worker = Executors.newSingleThreadExecutor(threads);
        }
        return worker;
    }

    @PreDestroy
    synchronized void end() {
        if (worker != null) {
            worker.shutdown();
        }
    }
}
