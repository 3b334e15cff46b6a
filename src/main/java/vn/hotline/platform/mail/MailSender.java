package vn.hotline.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import vn.hotline.platform.mail.MailOutbox.Outgoing;

/** Hands a mail to the mail server, and waits for it no longer than it takes until somebody else would try. */
@ApplicationScoped
public class MailSender {

    private static final String UTF_8 = "UTF-8";
    private static final String PATIENCE = "20000";

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /** @throws MessagingException if the server cannot be reached or does not take it */
    public void send(Outgoing mail) throws MessagingException {
        Transport.send(message(mail));
    }

    private MimeMessage message(Outgoing mail) throws MessagingException {
        MimeMessage message = new Numbered(session(), mail.id(), settings.from());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setContentLanguage(new String[] {mail.language()});
        // so that no absence notice comes back
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(bothWays(mail));
        return message;
    }

    private static MimeMultipart bothWays(Outgoing mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        // the last one is shown where it can be
        return new MimeMultipart("alternative", text, html);
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.tls() == MailTls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.tls() == MailTls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == MailTls.TLS));
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        return Session.getInstance(
                properties,
                settings.user() == null
                        ? null
                        : new Authenticator() {
                            @Override
                            protected PasswordAuthentication getPasswordAuthentication() {
                                return new PasswordAuthentication(settings.user(), settings.password());
                            }
                        });
    }

    /** The same mail has the same number at every attempt, by which mailboxes know a second copy. */
    private static final class Numbered extends MimeMessage {

        private final String number;

        Numbered(Session session, long id, String from) {
            super(session);
            number = "<hotline-mail-" + id
                    + from.substring(from.lastIndexOf('@')).replace(">", "") + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
