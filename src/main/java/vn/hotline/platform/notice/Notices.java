package vn.hotline.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Tells people things, in the transaction of what is told: if that fails, nobody is told. */
@ApplicationScoped
public class Notices {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * @param subject in the recipient's language, without anything about a person
     * @param link a path of this application, such as {@code /reporting/run?id=7}
     */
    public void tell(long recipientId, NotificationKind kind, String subject, String link) {
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("a notification leads to a page of ours: " + link);
        }
        entities.persist(new Notification(recipientId, kind, subject, link, clock.instant()));
    }
}
