package vn.hotline.platform.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.kernel.RecordKind;

/** Works through what {@link SearchReindex} has to do, half of the time, so that it slows nobody down. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class SearchReindexTimer {

    private static final Logger LOG = Logger.getLogger(SearchReindexTimer.class.getName());
    private static final long AT_ONCE = Duration.ofSeconds(5).toNanos();

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private SearchReindex reindex;

    @Inject
    @Any
    private Instance<SearchSource> sources;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void run() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        long began = System.nanoTime();
        try {
            List<RecordKind> waiting = reindex.waiting();
            for (SearchSource source : sources) {
                while (waiting.contains(source.kind()) && System.nanoTime() - began < AT_ONCE && reindex.next(source)) {
                    // the next one
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the search index is brought up to date later", e);
        } finally {
            running.set(false);
        }
    }
}
