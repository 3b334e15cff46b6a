package vn.hotline.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.platform.retention.KeptRows;

/** What a person was told, read or not: it leads to records, and is none. */
@ApplicationScoped
public class KeptNotices extends KeptRows {

    public KeptNotices() {
        super(
                "notification",
                "HOTLINE_KEEP_NOTICES_DAYS",
                365,
                "delete from notification where created_at < :before order by created_at limit :most");
    }
}
