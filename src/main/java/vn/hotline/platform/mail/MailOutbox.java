package vn.hotline.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.work.Work;

/**
 * Mails that wait. A mail and the work of sending it are put in with the transaction of what it tells of; each step of
 * sending it is a transaction of its own, since the mail server cannot be rolled back.
 */
@ApplicationScoped
public class MailOutbox {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailSettings settings;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    /** A mail as it goes out. */
    public record Outgoing(long id, String address, String subject, String text, String html, String language) {}

    /** Writes nothing where mail is switched off. */
    public void add(long recipientId, Letter letter) {
        add(new Mail(recipientId, letter, clock.instant()));
    }

    /** To an address that the recipient has given up, which is told of it. */
    public void addToFormer(long recipientId, String address, Letter letter) {
        add(new Mail(recipientId, address, letter, clock.instant()));
    }

    private void add(Mail mail) {
        if (settings.on()) {
            entities.persist(mail);
            work.put(MailWork.NAME, mail.getId());
        }
    }

    /** Whether mail is set up at all; without it nothing is put in. */
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
                .forEach(mail -> {
                    mail.sendAgain(clock.instant());
                    work.put(MailWork.NAME, mail.getId());
                });
    }

    /**
     * Looks a mail up to send it.
     *
     * @return empty if it was sent or given up already, or if there is nobody to send it to any more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Outgoing> take(long id) {
        Mail mail = find(id);
        if (mail.getStatus() != MailStatus.WAITING) {
            return Optional.empty();
        }
        AppUser recipient = entities.find(AppUser.class, mail.getRecipientId());
        String address = mail.getToAddress() == null ? recipient.getEmail() : mail.getToAddress();
        if (!recipient.isActive() || address == null) {
            mail.drop(recipient.isActive() ? "no address" : "not active");
            return Optional.empty();
        }
        return Optional.of(
                new Outgoing(id, address, mail.getSubject(), mail.getText(), mail.getHtml(), recipient.getLanguage()));
    }

    /** The mail server has it, whoever else tried meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void sent(long id) {
        Mail mail = find(id);
        if (mail.getStatus() == MailStatus.WAITING) {
            mail.succeed(clock.instant());
        }
    }

    /** @return whether it waits for another attempt */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean failed(long id, String why) {
        Mail mail = find(id);
        if (mail.getStatus() == MailStatus.WAITING) {
            mail.fail(why, clock.instant());
        }
        return mail.getStatus() == MailStatus.WAITING;
    }

    private Mail find(long id) {
        return entities.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
