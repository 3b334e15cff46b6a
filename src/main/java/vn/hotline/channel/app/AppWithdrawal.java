package vn.hotline.channel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.db.Collision;

/**
 * Somebody withdraws what allowed us to keep what her telephone sent: all words, places, numbers and pictures are deleted.
 * Contacts that were recorded stay with what they count; the law obliges to record them. By the hashes of its own words it
 * is known what was sent before, so that none of it is taken in again when it comes late.
 */
@ApplicationScoped
public class AppWithdrawal {

    private static final int TRIES = 5;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AppIntake intake;

    @Inject
    private AppWithdrawal self;

    @Inject
    private AppPictureSteps pictures;

    @Inject
    private ArrivalQueue queue;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @throws vn.hotline.kernel.NotFoundException if it is not known, or the secret is not its own */
    public void of(Installation who) throws SQLException {
        long installation = intake.known(who);
        Collision.tryAgain(TRIES, () -> self.of(installation));
    }

    /** Nothing of what the installation told is kept; what was recorded of it stays. */
    @Transactional
    public void of(long installation) {
        Instant now = clock.instant();
        List<AppTalk> talks = entities.createQuery(
                        "from AppTalk t where t.installationId = :installation order by t.id", AppTalk.class)
                .setParameter("installation", installation)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        List<Long> ids = talks.stream().map(AppTalk::getId).toList();
        if (!ids.isEmpty()) {
            queue.forget(numbers(
                    "select distinct m.arrivalId from AppMessage m where m.talkId in :talks"
                            + " and m.arrivalId is not null",
                    ids));
            List<Long> contacts = numbers(
                    "select distinct a.contactId from Arrival a, AppMessage m where m.talkId in"
                            + " :talks and a.id = m.arrivalId and a.contactId is not null",
                    ids);
            forgetWords(ids, now);
            pictures.deleteOf(talks);
            talks.forEach(talk -> talk.withdraw(now));
            contacts.forEach(this::tell);
        }
        entities.find(AppInstallation.class, installation).withdraw();
    }

    private void forgetWords(List<Long> talks, Instant now) {
        entities.createQuery(
                        "update AppMessage m set m.text = null, m.place = null, m.provinceId = null, m.communeId = null,"
                                + " m.doneAt = coalesce(m.doneAt, :now) where m.talkId in :talks")
                .setParameter("now", now)
                .setParameter("talks", talks)
                .executeUpdate();
    }

    private List<Long> numbers(String query, List<Long> talks) {
        return entities.createQuery(query, Long.class)
                .setParameter("talks", talks)
                .getResultList();
    }

    private void tell(Long contact) {
        audit.record(
                AuditAction.DELETE, RecordKind.CONTACT, contact, Detail.of(Detail.text("audit.detail.appWithdrawn")));
    }
}
