package vn.hotline.admin.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.platform.web.Page;
import vn.hotline.platform.web.StationCount;
import vn.hotline.platform.work.FailingWork;

/** What fails in the background and goes on failing until somebody looks. */
@ApplicationScoped
public class WorkCount implements StationCount {

    @Inject
    private FailingWork failing;

    @Override
    public Page page() {
        return Page.ADMIN_WORK;
    }

    @Override
    public Waiting waiting() {
        int count = failing.count();
        return new Waiting(count, count > 0);
    }
}
