package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.platform.retention.KeptRows;

/** The call has what its events told; they are of use as long as one of them may still come late, or be asked for. */
@ApplicationScoped
public class KeptPhoneEvents extends KeptRows {

    public KeptPhoneEvents() {
        super(
                "phone_event",
                "HOTLINE_KEEP_CALL_EVENTS_DAYS",
                90,
                "delete from phone_event where folded = true and received_at < :before"
                        + " order by received_at limit :most");
    }
}
