package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.platform.retention.KeptRows;

/** What Zalo told, by which repetitions are known. Conversations themselves stay, as the contacts do that came of them. */
@ApplicationScoped
public class KeptEvents extends KeptRows {

    public KeptEvents() {
        super(
                "zalo",
                "HOTLINE_KEEP_ZALO_DAYS",
                90,
                "delete from zalo_event where stored_at < :before and done_at is not null"
                        + " order by stored_at limit :most");
    }
}
