package vn.hotline.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Role;

/** Another role or centre for somebody: at once, or when a second administrator confirms it. */
@ApplicationScoped
public class Placing {

    @Inject
    private CurrentUser current;

    @Inject
    private AccessGrants grants;

    @Inject
    private Handover handover;

    /**
     * @param successor who goes on with the person's work if that stays behind; {@link AdminUserService#LEFT_TO_THE_CENTRE},
     *     or null
     * @param administrators ids of all who can administer now, held
     * @throws BusinessException as {@link AdministratorRule#check} and {@link Handover#check}
     */
    void place(AppUser user, Role role, int centreId, Long successor, List<Long> administrators) {
        AdministratorRule.check(user, role, user.isActive(), current.get().userId(), administrators);
        if (user.isPlaced(role, centreId)) {
            return;
        }
        boolean leaving = Handover.isLeaving(user, role, centreId);
        if (leaving) {
            handover.check(user, successor);
        }
        boolean named = leaving && successor != null && successor != AdminUserService.LEFT_TO_THE_CENTRE;
        if (!grants.waitsForUser(AccessKind.CHANGE_ROLE, user, role, centreId, named ? successor : null)) {
            if (leaving) {
                handover.handOver(user, successor);
            }
            user.place(role, centreId);
        }
    }
}
