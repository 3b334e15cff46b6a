package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;

/**
 * Somebody withdraws from Zalo what allowed us to keep her words: all messages and files of the conversation are deleted.
 * What she wrote after it stays, however late Zalo tells of the withdrawal: she turned to us anew.
 * Contacts that were recorded stay with what they count; the law obliges to record them, whatever channel they came by.
 */
@ApplicationScoped
public class Withdrawal {

    /** Later than anything is sent. */
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ZaloSettings settings;

    @Inject
    private Conversations conversations;

    @Inject
    private Talks talks;

    @Inject
    private Attachments attachments;

    @Inject
    private ArrivalQueue queue;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    void of(ZaloEvent event, Moment moment) {
        ZaloConversation with = conversations.lockWith(event.who());
        Optional<Instant> anew = conversations.heardFirstAfter(with, moment.sent());
        Instant before = anew.orElse(EVER);
        List<Long> contacts = talks.contactsOf(with, before);
        queue.forget(talks.arrivalsOf(with, before));
        attachments.deleteOf(with, before);
        int messages = delete(with, before);
        forgetEvents(event);
        if (anew.isPresent()) {
            with.beginsAnew(moment.sent(), anew.get(), clock.instant());
        } else {
            with.withdraw(moment.sent(), clock.instant());
        }
        contacts.forEach(contact -> tell(contact, messages));
        if (contacts.isEmpty()) {
            tell(null, messages);
        }
    }

    private int delete(ZaloConversation with, Instant before) {
        return entities.createQuery("delete from ZaloMessage m where m.conversationId = :id and m.sentAt < :before")
                .setParameter("id", with.getId())
                .setParameter("before", before)
                .executeUpdate();
    }

    /** What is done holds no words; what was of no use does. What waits still is held by others, and not taken in any more. */
    private void forgetEvents(ZaloEvent event) {
        List<Long> kept = entities.createQuery(
                        "select e.id from StoredEvent e where e.person = :person and e.doneAt is not null"
                                + " and e.body is not null",
                        Long.class)
                .setParameter("person", ZaloPerson.token(settings.oaId(), event.who()))
                .getResultList();
        if (!kept.isEmpty()) {
            entities.createQuery("update StoredEvent e set e.body = null where e.id in :ids")
                    .setParameter("ids", kept)
                    .executeUpdate();
        }
    }

    private void tell(Long contact, int messages) {
        audit.record(
                AuditAction.DELETE,
                contact == null ? null : RecordKind.CONTACT,
                contact,
                Detail.of(Detail.text("audit.detail.zaloWithdrawn", messages)));
    }
}
