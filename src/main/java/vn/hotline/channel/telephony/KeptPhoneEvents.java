package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import vn.hotline.platform.retention.Kept;

/** The call has what its events told; they are of use as long as one of them may still come late, or be asked for. */
@ApplicationScoped
public class KeptPhoneEvents implements Kept {

    public static final String SETTING = "HOTLINE_KEEP_CALL_EVENTS_DAYS";
    public static final int DAYS = 90;

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "phone_event";
    }

    @Override
    public String setting() {
        return SETTING;
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public int deleteFrom(Instant before, int atMost) {
        return entities.createNativeQuery("delete from phone_event where folded = true and received_at < :before"
                        + " order by received_at limit :most")
                .setParameter("before", before)
                .setParameter("most", atMost)
                .executeUpdate();
    }
}
