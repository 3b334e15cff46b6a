package vn.hotline.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import vn.hotline.platform.retention.Kept;

/** Mails that went or were given up; one that still waits is kept. */
@ApplicationScoped
public class KeptMails implements Kept {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String setting() {
        return "HOTLINE_KEEP_MAILS_DAYS";
    }

    @Override
    public int days() {
        return 365;
    }

    @Override
    public int deleteFrom(Instant before, int atMost) {
        return entities.createNativeQuery(
                        "delete from mail where created_at < :before and status in ('SENT', 'DROPPED', 'GIVEN_UP')"
                                + " order by created_at limit :most")
                .setParameter("before", before)
                .setParameter("most", atMost)
                .executeUpdate();
    }
}
