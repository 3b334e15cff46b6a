package vn.hotline.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.contact.Contact;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;

/** Who took a contact hears what became of it, who leads a case what others did with it. */
@ApplicationScoped
public class CaseNotices {

    @Inject
    private Notices notices;

    void opened(InterventionRequest request, InterventionCase opened) {
        decided(request, link(opened), "notice.request.opened", opened.getNumber());
    }

    void linked(InterventionRequest request, InterventionCase present, Contact contact) {
        decided(request, link(present), "notice.request.linked", present.getNumber());
        lead(present, "notice.case.contact", contact.getNumber());
    }

    /** By whoever took it: who leads the case, or opened it, has to know. */
    void attached(InterventionCase present, Contact contact) {
        notices.tell(
                present.getAssignedTo() == null ? present.getOpenedBy() : present.getAssignedTo(),
                NotificationKind.CASE_MOVED,
                link(present),
                "notice.case.contact",
                present.getNumber(),
                contact.getNumber());
    }

    void declined(InterventionRequest request) {
        decided(request, link(request.getContactId()), "notice.request.declined");
    }

    void unlinked(InterventionCase present, Contact wrong) {
        notices.tell(
                wrong.getHandledBy(),
                NotificationKind.REQUEST_DECIDED,
                link(wrong.getId()),
                "notice.request.unlinked",
                wrong.getNumber(),
                present.getNumber());
        lead(present, "notice.case.unlinked", wrong.getNumber());
    }

    /** @param before who led it, or null */
    void assigned(InterventionCase assigned, Long before) {
        notices.tell(
                before, NotificationKind.CASE_ASSIGNED, link(assigned), "notice.case.handedOver", assigned.getNumber());
        notices.tell(
                assigned.getAssignedTo(),
                NotificationKind.CASE_ASSIGNED,
                link(assigned),
                "notice.case.assigned",
                assigned.getNumber());
    }

    /** More urgent news came: an emergency's hours run already. */
    void raised(InterventionCase raised) {
        lead(raised, "notice.case.raised", raised.getUrgency());
    }

    void moved(InterventionCase moved, CaseMove move) {
        lead(moved, "notice.case.moved", move);
    }

    void merged(InterventionCase doubled, InterventionCase remaining) {
        notices.tell(
                doubled.getAssignedTo(),
                NotificationKind.CASE_MOVED,
                link(remaining),
                "notice.case.merged",
                doubled.getNumber(),
                remaining.getNumber());
        lead(remaining, "notice.case.tookOver", doubled.getNumber());
    }

    private void decided(InterventionRequest request, String link, String key, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = request.getNumber();
        System.arraycopy(more, 0, arguments, 1, more.length);
        notices.tell(request.getRequestedBy(), NotificationKind.REQUEST_DECIDED, link, key, arguments);
    }

    private void lead(InterventionCase one, String key, Object what) {
        notices.tell(one.getAssignedTo(), NotificationKind.CASE_MOVED, link(one), key, one.getNumber(), what);
    }

    private static String link(InterventionCase one) {
        return "/intervention/view?id=" + one.getId();
    }

    private static String link(long contactId) {
        return "/contact/view?id=" + contactId;
    }
}
