package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Verb;

/** Who leads a case hears what others did with it. */
@ApplicationScoped
public class CaseNotices {

    @Inject
    private Notices notices;

    void tell(@Observes Happened event) {
        if (event.record() instanceof InterventionCase one) {
            event.left(CaseChange.class).forEach(change -> changed(one, change));
            event.left(Mentions.class).flatMap(called -> called.ids().stream()).forEach(id -> called(one, id));
            if (event.move() != null && event.verb() != Verb.CASE_MERGE) {
                lead(one, "notice.case.moved", event.move());
            }
        }
    }

    private void changed(InterventionCase one, CaseChange change) {
        switch (change.getField()) {
            case ASSIGNEE -> {
                assigned(one, change.getOldValue(), "notice.case.handedOver");
                assigned(one, change.getNewValue(), "notice.case.assigned");
            }
            // more urgent news came: an emergency's hours run already
            case RAISED -> lead(one, "notice.case.raised", one.getUrgency());
            case UNLINKED -> lead(one, "notice.case.unlinked", change.getOldValue());
            default -> {
                // is seen on the timeline
            }
        }
    }

    private void called(InterventionCase one, Long userId) {
        notices.tell(userId, NotificationKind.CASE_MENTION, link(one), "notice.case.mention", one.getNumber());
    }

    private void assigned(InterventionCase one, String userId, String key) {
        Long recipient = userId == null ? null : Long.valueOf(userId);
        notices.tell(recipient, NotificationKind.CASE_ASSIGNED, link(one), key, one.getNumber());
    }

    /** By whoever took it: who leads the case, or opened it, has to know. */
    public void attached(InterventionCase one, String contactNumber) {
        notices.tell(
                one.getAssignedTo() == null ? one.getOpenedBy() : one.getAssignedTo(),
                NotificationKind.CASE_MOVED,
                link(one),
                "notice.case.contact",
                one.getNumber(),
                contactNumber);
    }

    /** Tells whoever leads it. */
    public void lead(InterventionCase one, String key, Object what) {
        notices.tell(one.getAssignedTo(), NotificationKind.CASE_MOVED, link(one), key, one.getNumber(), what);
    }

    public static String link(InterventionCase one) {
        return "/intervention/view?id=" + one.getId();
    }
}
