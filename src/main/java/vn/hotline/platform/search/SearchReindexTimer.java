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
import java.util.logging.Logger;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.ops.TimedWork;

/** Works through what {@link SearchReindex} has to do, half of the time, so that it slows nobody down. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class SearchReindexTimer {

    private static final Logger LOG = Logger.getLogger(SearchReindexTimer.class.getName());
    private static final long AT_ONCE = Duration.ofSeconds(5).toNanos();

    @Inject
    private SearchReindex reindex;

    @Inject
    @Any
    private Instance<SearchSource> sources;

    @Inject
    private TimedWork timed;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void run() {
        timed.run(LOG, "the search index is brought up to date later", this::goOn);
    }

    private void goOn() {
        long began = System.nanoTime();
        List<RecordKind> waiting = reindex.waiting();
        for (SearchSource source : sources) {
            while (waiting.contains(source.kind()) && System.nanoTime() - began < AT_ONCE && reindex.next(source)) {
                // the next one
            }
        }
    }
}
