package vn.hotline.contact.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.security.Role;

/** Supervisors hear that somebody who was blocked is heard again; whoever flagged a caller, that it is over. */
@ApplicationScoped
public class FlagNotices {

    private static final String PAGE = "/contact/callers";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Notices notices;

    void expired(CallerFlag flag) {
        if (flag.getKind() == FlagKind.BLOCKED) {
            entities.createQuery(
                            "select u.id from AppUser u where u.active = true and u.role = :role"
                                    + " and u.centreId = :centre order by u.id",
                            Long.class)
                    .setParameter("role", Role.SUPERVISOR)
                    .setParameter("centre", flag.getCentreId())
                    .getResultList()
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
