package vn.hotline.platform.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.platform.ops.TimedWork;
import vn.hotline.platform.time.SharedTime;

/** Sends what is due, on every server; {@link MailOutbox} sees to it that each mail is sent by one of them. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class MailTimer {

    private static final Logger LOG = Logger.getLogger(MailTimer.class.getName());

    @Inject
    private MailSettings settings;

    @Inject
    private MailOutbox outbox;

    @Inject
    private MailSender sender;

    @Inject
    private SharedTime time;

    @Inject
    private TimedWork timed;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void run() {
        if (settings.on()) {
            timed.run(LOG, "mails wait; they are tried again", () -> {
                if (time.agrees()) {
                    sendDue(outbox, sender);
                }
            });
        }
    }

    /** One attempt for each mail that is due. */
    public static void sendDue(MailOutbox outbox, MailSender sender) {
        for (long id : outbox.due()) {
            outbox.take(id).ifPresent(mail -> {
                try {
                    sender.send(mail);
                    outbox.sent(id);
                } catch (MessagingException e) {
                    LOG.log(Level.INFO, () -> "mail " + id + " was not taken: " + e.getMessage());
                    outbox.failed(id, e.getMessage());
                }
            });
        }
    }
}
