package vn.hotline.contact.known;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.platform.retention.KeptRows;

/** What was said of a caller is nobody's business any more some time after it ended. Its history says that it was. */
@ApplicationScoped
public class KeptFlags extends KeptRows {

    public KeptFlags() {
        super(
                "caller_flag",
                "HOTLINE_KEEP_FLAGS_DAYS",
                365,
                "delete from caller_flag where ended_at < :before order by ended_at limit :most");
    }
}
