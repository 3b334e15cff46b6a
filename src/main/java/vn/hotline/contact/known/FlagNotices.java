package vn.hotline.contact.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.security.Supervisors;

/** Supervisors hear that somebody who was blocked is heard again; whoever flagged a caller, that it is over. */
@ApplicationScoped
public class FlagNotices {

    private static final String PAGE = "/contact/callers";

    @Inject
    private Supervisors supervisors;

    @Inject
    private Notices notices;

    void expired(CallerFlag flag) {
        if (flag.getKind() == FlagKind.BLOCKED) {
            supervisors
                    .of(flag.getCentreId())
                    .forEach(supervisor -> notices.tell(
                            supervisor,
                            NotificationKind.FLAG_ENDED,
                            PAGE,
                            "notice.flag.blockEnded",
                            flag.getNumber(),
                            flag.getTurnedAway()));
        } else {
            notices.tell(
                    flag.getSetBy(),
                    NotificationKind.FLAG_ENDED,
                    "/desk",
                    "notice.flag.ended",
                    flag.getNumber(),
                    flag.getKind());
        }
    }
}
