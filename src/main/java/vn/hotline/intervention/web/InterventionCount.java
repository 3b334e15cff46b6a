package vn.hotline.intervention.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.intervention.lead.CaseSearch;
import vn.hotline.intervention.request.RequestSearch;
import vn.hotline.intervention.request.RequestSearch.WaitingCount;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Page;
import vn.hotline.platform.web.StationCount;

/** A supervisor decides on requests, an operator leads the cases assigned to her. */
@ApplicationScoped
public class InterventionCount implements StationCount {

    @Inject
    private CaseSearch search;

    @Inject
    private RequestSearch requestSearch;

    @Inject
    private CurrentUser current;

    @Override
    public Page page() {
        return Page.INTERVENTION_LIST;
    }

    @Override
    public Waiting waiting() {
        if (current.may(Verb.REQUEST_READ)) {
            WaitingCount requests = requestSearch.waiting();
            return new Waiting(requests.count(), requests.overdue() > 0 || search.isAnyOverdue());
        }
        return new Waiting(search.ownOpenCount(), search.isAnyOverdue());
    }
}
