package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.platform.retention.KeptRows;

/** A program sends a delivery again within hours, or never: after that its key is of no use. */
@ApplicationScoped
public class KeptKeys extends KeptRows {

    public static final String SETTING = "HOTLINE_KEEP_KEYS_DAYS";
    public static final int DAYS = 90;

    public KeptKeys() {
        super(
                "idempotency_key",
                SETTING,
                DAYS,
                "delete from idempotency_key where created_at < :before order by created_at limit :most");
    }
}
