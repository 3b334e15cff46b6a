package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.channel.conversation.MessageInbox;

/** Events of Zalo; those that nobody has made anything of are found by {@link EventWatch}. */
@ApplicationScoped
public class ZaloInbox extends MessageInbox {

    static final String NAME = "zalo-event";

    @Inject
    private EventWork events;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected void make(long eventId) {
        events.make(eventId);
    }
}
