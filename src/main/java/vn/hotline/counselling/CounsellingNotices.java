package vn.hotline.counselling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Verb;

/** Whoever is given a record to write hears of it. */
@ApplicationScoped
public class CounsellingNotices {

    @Inject
    private Notices notices;

    void tell(@Observes Happened event) {
        if (event.verb() == Verb.COUNSELLING_HAND_OVER && event.record() instanceof CounsellingSession session) {
            notices.tell(
                    session.getCounsellorId(),
                    NotificationKind.WORK_HANDED_OVER,
                    "/counselling/session?contact=" + session.getContactId(),
                    "notice.work.given",
                    RecordKind.COUNSELLING.number(session.getStartedAt(), session.getId()));
        }
    }
}
