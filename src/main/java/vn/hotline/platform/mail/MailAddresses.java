package vn.hotline.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;

/**
 * Where mails to somebody go. Figures are sent there, so a change is told to the person, to the address that is given up
 * and to the new one: whoever changed it, she hears of it.
 */
@ApplicationScoped
public class MailAddresses {

    private static final String PAGE = "/account/password";

    @Inject
    private MailOutbox outbox;

    @Inject
    private Notices notices;

    /**
     * @param address checked, null for none
     * @return whether it is another one
     */
    public boolean change(AppUser person, String address) {
        String former = person.getEmail();
        if (Objects.equals(former, address)) {
            return false;
        }
        person.setEmail(address);
        Locale locale = Me.localeOf(person.getLanguage());
        String subject = Texts.format(locale, "account.email.told");
        String more = Texts.format(locale, "account.email.told.more");
        Letter letter = new Letter(
                RecordKind.USER,
                person.getId(),
                subject,
                subject + ".\n\n" + more + "\n",
                "<!DOCTYPE html><html lang=\"" + person.getLanguage()
                        + "\"><head><meta charset=\"UTF-8\"></head><body><p>" + subject + ".</p><p>" + more
                        + "</p></body></html>");
        notices.write(person.getId(), NotificationKind.ACCOUNT, subject, PAGE);
        if (former != null) {
            outbox.addToFormer(person.getId(), former, letter);
        }
        if (address != null) {
            outbox.add(person.getId(), letter);
        }
        return true;
    }
}
