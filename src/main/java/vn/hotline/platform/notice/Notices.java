package vn.hotline.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import vn.hotline.platform.push.OpenPages;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;

/** Tells people things, in the transaction of what is told: if that fails, nobody is told. */
@ApplicationScoped
public class Notices {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser current;

    @Inject
    private OpenPages openPages;

    /**
     * Tells somebody what somebody else did, in her own language. Nobody is told of her own acts, and who left is not
     * told at all.
     *
     * @param recipientId null for nobody, where a program did what is told of
     * @param link a path of this application, such as {@code /intervention/view?id=7}
     * @param key of the bundles; the text says nothing about a person, records by their numbers only
     */
    public void tell(Long recipientId, NotificationKind kind, String link, String key, Object... arguments) {
        if (recipientId == null || recipientId.equals(current.get().userId())) {
            return;
        }
        AppUser recipient = entities.find(AppUser.class, recipientId);
        if (recipient != null && recipient.isActive()) {
            write(recipientId, kind, Texts.format(Me.localeOf(recipient.getLanguage()), key, arguments), link);
        }
    }

    /**
     * Leaves somebody words that are ready, also about her own acts.
     *
     * @param subject in the recipient's language, without anything about a person
     * @param link a path of this application, such as {@code /reporting/run?id=7}
     */
    public void write(long recipientId, NotificationKind kind, String subject, String link) {
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("a notification leads to a page of ours: " + link);
        }
        entities.persist(new Notification(recipientId, kind, subject, link, clock.instant()));
        openPages.hearAfterCommit();
    }
}
