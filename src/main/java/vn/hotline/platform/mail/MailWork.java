package vn.hotline.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.platform.mail.MailOutbox.Outgoing;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.TryAgain;
import vn.hotline.platform.work.WorkKind;

/** Sends a mail. What the mail server answered last stands with the mail. */
@ApplicationScoped
public class MailWork implements WorkKind {

    static final String NAME = "mail";

    private static final Logger LOG = Logger.getLogger(MailWork.class.getName());

    @Inject
    private MailOutbox outbox;

    @Inject
    private MailSender sender;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOn() {
        return outbox.isOn();
    }

    @Override
    public void run(Attempt attempt) throws TryAgain {
        Optional<Outgoing> mail = outbox.take(attempt.id());
        if (mail.isPresent()) {
            send(mail.get());
        }
    }

    private void send(Outgoing mail) throws TryAgain {
        try {
            sender.send(mail);
        } catch (MessagingException e) {
            LOG.log(Level.INFO, () -> "mail " + mail.id() + " was not taken: " + e.getMessage());
            if (outbox.failed(mail.id(), e.getMessage())) {
                throw new TryAgain(e);
            }
            return;
        }
        outbox.sent(mail.id());
    }
}
