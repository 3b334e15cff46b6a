package vn.hotline.channel.telephony.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.channel.telephony.CallService;
import vn.hotline.platform.web.Page;
import vn.hotline.platform.web.StationCount;

/** How many calls lack their recording, in the navigation of supervisors. */
@ApplicationScoped
public class RecordingsCount implements StationCount {

    @Inject
    private CallService calls;

    @Override
    public Page page() {
        return Page.CONTACT_RECORDINGS;
    }

    @Override
    public Waiting waiting() {
        return new Waiting(Math.toIntExact(calls.unrecordedCount()), false);
    }
}
