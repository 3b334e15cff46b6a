package vn.hotline.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.hotline.kernel.Backoff;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.security.AppUser;

/**
 * Mails that wait. A mail is put in with the transaction of what it tells of; each step of sending it is a transaction
 * of its own, since the mail server cannot be rolled back.
 */
@ApplicationScoped
public class MailOutbox {

    private static final int AT_ONCE = 50;

    /** This server, as long as it lives. */
    private final String server = UUID.randomUUID().toString();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /** A mail as it goes out. */
    public record Outgoing(long id, String address, String subject, String text, String html, String language) {}

    /** Writes nothing where mail is switched off. */
    public void add(long recipientId, Letter letter) {
        if (settings.on()) {
            entities.persist(new Mail(recipientId, letter, clock.instant()));
        }
    }

    /** To an address that the recipient has given up, which is told of it. */
    public void addToFormer(long recipientId, String address, Letter letter) {
        if (settings.on()) {
            entities.persist(new Mail(recipientId, address, letter, clock.instant()));
        }
    }

    public boolean isOn() {
        return settings.on();
    }

    /** How the mails about some records stand; one without any is missing. */
    public Map<Long, MailCount> counts(RecordKind kind, Collection<Long> ids) {
        Map<Long, MailCount> counts = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Object[] row : entities.createQuery(
                            "select m.aboutId, m.status, count(m), max(m.error) from Mail m where m.aboutKind = :kind"
                                    + " and m.aboutId in :ids group by m.aboutId, m.status",
                            Object[].class)
                    .setParameter("kind", kind)
                    .setParameter("ids", ids)
                    .getResultList()) {
                counts.merge(
                        (Long) row[0],
                        MailCount.of((MailStatus) row[1], (Long) row[2], (String) row[3]),
                        MailCount::plus);
            }
        }
        return counts;
    }

    /** Those about a record that were given up are tried again. */
    public void sendAgain(RecordKind kind, long id) {
        entities.createQuery(
                        "from Mail m where m.aboutKind = :kind and m.aboutId = :id and m.status = :status", Mail.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setParameter("status", MailStatus.GIVEN_UP)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(mail -> mail.sendAgain(clock.instant()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> due() {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select m.id from Mail m where m.status in (:waiting, :sending) and m.tryAt <= :now"
                                + " or m.status = :waiting and m.tryAt > :latest order by m.tryAt, m.id",
                        Long.class)
                .setParameter("waiting", MailStatus.WAITING)
                .setParameter("sending", MailStatus.SENDING)
                .setParameter("now", now)
                .setParameter("latest", Backoff.latest(now))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /**
     * Takes a mail to send it. Two servers that want the same one wait for each other at its row.
     *
     * @return empty if another server has it, or if there is nobody to send it to any more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Outgoing> take(long id) {
        Mail mail = entities.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (mail == null || !mail.isDue(clock.instant())) {
            return Optional.empty();
        }
        mail.take(server, clock.instant());
        AppUser recipient = entities.find(AppUser.class, mail.getRecipientId());
        String address = mail.getToAddress() == null ? recipient.getEmail() : mail.getToAddress();
        if (!recipient.isActive() || address == null) {
            mail.drop(recipient.isActive() ? "no address" : "not active");
            return Optional.empty();
        }
        return Optional.of(
                new Outgoing(id, address, mail.getSubject(), mail.getText(), mail.getHtml(), recipient.getLanguage()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void sent(long id) {
        ifStillOurs(id, mail -> mail.succeed(clock.instant()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(long id, String why) {
        ifStillOurs(id, mail -> mail.fail(why, clock.instant()));
    }

    private void ifStillOurs(long id, Consumer<Mail> step) {
        Mail mail = entities.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (mail.isTakenBy(server)) {
            step.accept(mail);
        }
    }
}
