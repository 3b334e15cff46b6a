package vn.hotline.intervention.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.hotline.contact.Contact;
import vn.hotline.intervention.lead.CaseChange;
import vn.hotline.intervention.lead.CaseNotices;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Verb;

/** Who took a contact hears what became of it; who leads a case hears of a contact that is about it. */
@ApplicationScoped
public class RequestNotices {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Notices notices;

    @Inject
    private CaseNotices leaders;

    void tell(@Observes Happened event) {
        if (event.record() instanceof InterventionRequest request) {
            decided(request, event.verb());
        } else if (event.verb() == Verb.CASE_UNLINK) {
            event.left(CaseChange.class).forEach(row -> unlinked((InterventionCase) event.record(), row));
        }
    }

    private void decided(InterventionRequest request, Verb verb) {
        switch (verb) {
            case REQUEST_OPEN -> decided(request, decidedCase(request), "notice.request.opened");
            case REQUEST_LINK -> {
                InterventionCase present = decidedCase(request);
                decided(request, present, "notice.request.linked");
                leaders.lead(
                        present,
                        "notice.case.contact",
                        contact(request.getContactId()).getNumber());
            }
            case REQUEST_DECLINE ->
                tell(
                        request.getRequestedBy(),
                        link(request.getContactId()),
                        "notice.request.declined",
                        request.getNumber());
            default -> {
                // it waits
            }
        }
    }

    private void decided(InterventionRequest request, InterventionCase decided, String key) {
        tell(request.getRequestedBy(), CaseNotices.link(decided), key, request.getNumber(), decided.getNumber());
    }

    private void unlinked(InterventionCase present, CaseChange row) {
        long contactId = RecordKind.CONTACT.idIn(row.getOldValue()).orElseThrow();
        Contact wrong = contact(contactId);
        tell(wrong.getHandledBy(), link(contactId), "notice.request.unlinked", wrong.getNumber(), present.getNumber());
    }

    private void tell(Long recipient, String link, String key, Object... arguments) {
        notices.tell(recipient, NotificationKind.REQUEST_DECIDED, link, key, arguments);
    }

    private InterventionCase decidedCase(InterventionRequest request) {
        return entities.find(InterventionCase.class, request.getCaseId());
    }

    private Contact contact(long id) {
        return entities.find(Contact.class, id);
    }

    private static String link(long contactId) {
        return "/contact/view?id=" + contactId;
    }
}
