package vn.hotline.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.platform.retention.KeptRows;

/** Mails that went or were given up; one that still waits is kept. */
@ApplicationScoped
public class KeptMails extends KeptRows {

    public KeptMails() {
        super(
                "mail",
                "HOTLINE_KEEP_MAILS_DAYS",
                365,
                "delete from mail where created_at < :before and status in ('SENT', 'DROPPED', 'GIVEN_UP')"
                        + " order by created_at limit :most");
    }
}
