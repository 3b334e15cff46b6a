package vn.hotline.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Page;
import vn.hotline.platform.web.StationCount;
import vn.hotline.referral.ReferralSearch;
import vn.hotline.referral.ReferralSearch.WaitingCount;

/** Referrals an agency has still to answer; overdue when nobody confirmed receipt within a day. */
@ApplicationScoped
public class ReferralCount implements StationCount {

    @Inject
    private ReferralSearch search;

    @Inject
    private Me me;

    @Override
    public Page page() {
        return Page.REFERRAL_LIST;
    }

    @Override
    public Waiting waiting() {
        WaitingCount waiting = search.waiting(me.getLine());
        return new Waiting(waiting.count(), waiting.overdue() > 0);
    }
}
