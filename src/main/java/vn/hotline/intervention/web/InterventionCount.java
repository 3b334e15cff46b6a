package vn.hotline.intervention.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.intervention.InterventionSearch;
import vn.hotline.intervention.InterventionSearch.WaitingCount;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.web.Page;
import vn.hotline.platform.web.StationCount;

/** A supervisor decides on requests, an operator leads the cases assigned to her. */
@ApplicationScoped
public class InterventionCount implements StationCount {

    @Inject
    private InterventionSearch search;

    @Inject
    private CurrentUser current;

    @Override
    public Page page() {
        return Page.INTERVENTION_LIST;
    }

    @Override
    public Waiting waiting() {
        if (current.has(Role.SUPERVISOR)) {
            WaitingCount requests = search.waiting();
            return new Waiting(requests.count(), requests.overdue() > 0 || search.isAnyOverdue());
        }
        return new Waiting(search.ownOpenCount(), search.isAnyOverdue());
    }
}
