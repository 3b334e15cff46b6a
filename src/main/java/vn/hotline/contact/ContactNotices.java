package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Verb;

/** Who took a contact hears what others did with it. */
@ApplicationScoped
public class ContactNotices {

    @Inject
    private Notices notices;

    void tell(@Observes Happened event) {
        if (event.verb() == Verb.CONTACT_ANNUL && event.record() instanceof Contact contact) {
            tell(contact.getHandledBy(), NotificationKind.CONTACT_ANNULLED, "notice.contact.annulled", contact);
        }
    }

    void handedOver(Contact contact, long from, long to) {
        tell(to, NotificationKind.WORK_HANDED_OVER, "notice.work.given", contact);
        tell(from, NotificationKind.WORK_HANDED_OVER, "notice.work.taken", contact);
    }

    private void tell(Long recipient, NotificationKind kind, String key, Contact contact) {
        notices.tell(recipient, kind, "/contact/view?id=" + contact.getId(), key, contact.getNumber());
    }
}
