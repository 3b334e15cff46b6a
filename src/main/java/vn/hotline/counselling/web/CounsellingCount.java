package vn.hotline.counselling.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hotline.counselling.CounsellingSearch;
import vn.hotline.kernel.Days;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Page;
import vn.hotline.platform.web.StationCount;

/** Records to be written; red when a follow-up is late. */
@ApplicationScoped
public class CounsellingCount implements StationCount {

    @Inject
    private CounsellingSearch search;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    @Override
    public Page page() {
        return Page.COUNSELLING_LIST;
    }

    @Override
    public Waiting waiting() {
        return new Waiting(
                search.waiting(me.getLine()), search.isFollowUpOverdue(me.getLine(), Days.dayOf(clock.instant())));
    }
}
