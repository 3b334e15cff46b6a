package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import vn.hotline.platform.work.Watch;
import vn.hotline.platform.work.Work;

/** Finds events that nobody has made anything of for some seconds: the server that stored them ended, or had no room. */
@ApplicationScoped
public class EventWatch implements Watch {

    private static final int AT_ONCE = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Work work;

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public String ifItFails() {
        return "messages of Zalo that a server left behind wait";
    }

    /** By the database's clock alone, which stored them: the newest are being done right now. */
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void look() {
        left().forEach(id -> work.put(ZaloInbox.NAME, id));
    }

    @SuppressWarnings("unchecked")
    private List<Long> left() {
        return entities.createNativeQuery(
                        "select id from zalo_event where done_at is null and stored_at < utc_timestamp(3) - interval 5"
                                + " second order by id limit :most",
                        Long.class)
                .setParameter("most", AT_ONCE)
                .getResultList();
    }
}
