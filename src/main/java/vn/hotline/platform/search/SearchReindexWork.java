package vn.hotline.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.Watch;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

/** Works through what {@link SearchReindex} has to do, half of the time, so that it slows nobody down. */
@ApplicationScoped
public class SearchReindexWork implements WorkKind, Watch {

    private static final long AT_ONCE = Duration.ofSeconds(5).toNanos();

    @Inject
    private SearchReindex reindex;

    @Inject
    @Any
    private Instance<SearchSource> sources;

    @Inject
    private Work work;

    @Override
    public String name() {
        return "search-reindex";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public String ifItFails() {
        return "the search index is brought up to date later";
    }

    @Override
    public void look() {
        if (!reindex.waiting().isEmpty()) {
            work.put(name(), 0);
        }
    }

    @Override
    public void run(Attempt attempt) {
        long began = System.nanoTime();
        List<RecordKind> waiting = reindex.waiting();
        for (SearchSource source : sources) {
            while (waiting.contains(source.kind()) && System.nanoTime() - began < AT_ONCE && reindex.next(source)) {
                // the next one
            }
        }
    }

    @Override
    public boolean isByTheClock() {
        return false;
    }
}
