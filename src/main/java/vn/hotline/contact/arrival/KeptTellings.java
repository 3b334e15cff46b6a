package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.platform.retention.KeptRows;

/** What was told of an arrival that was never told itself waits for nothing any more. */
@ApplicationScoped
public class KeptTellings extends KeptRows {

    public KeptTellings() {
        super(
                "arrival_told",
                "HOTLINE_KEEP_STRAY_NEWS_DAYS",
                30,
                "delete from arrival_told where arrival_id is null and told_at < :before"
                        + " order by told_at limit :most");
    }
}
