package vn.hotline.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Role;

/** Who keeps the directory of another centre hears of a change: both send to the same agencies. */
@ApplicationScoped
public class AgencyNotices {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Notices notices;

    void tell(@Observes Happened event) {
        if (event.left(AgencyChange.class).findAny().isPresent() && event.record() instanceof Agency agency) {
            keepers()
                    .forEach(keeper -> notices.tell(
                            keeper,
                            NotificationKind.AGENCY_CHANGED,
                            "/referral/agencies",
                            "notice.agency.changed",
                            agency.getName()));
        }
    }

    /** All who may change the directory. */
    private List<Long> keepers() {
        return entities.createQuery(
                        "select u.id from AppUser u where u.active = true and u.role in :roles order by u.id",
                        Long.class)
                .setParameter("roles", List.of(Role.ADMINISTRATOR, Role.SUPERVISOR))
                .getResultList();
    }
}
