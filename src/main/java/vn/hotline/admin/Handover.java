package vn.hotline.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.intervention.left.LeftWork;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Role;

/** What somebody had in hand when she leaves, or moves to other work. */
@ApplicationScoped
public class Handover {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private LeftWork work;

    @Inject
    private Notices notices;

    /** Whether the records of a centre cannot stay in this person's hands. */
    static boolean isLeaving(AppUser user, Role role, int centreId) {
        return !role.isHoldingRecords() || centreId != user.getCentreId();
    }

    /** Whether somebody can go on with a colleague's records. */
    static boolean canFollow(AppUser successor, AppUser leaving) {
        return successor.isActive()
                && !successor.getId().equals(leaving.getId())
                && !isLeaving(successor, successor.getRole(), leaving.getCentreId());
    }

    /** @throws BusinessException at {@code successor} as {@link #handOver}, or if it is somebody who cannot go on with it */
    void check(AppUser leaving, Long successor) {
        requireSomebody(work.inHandOf(leaving.getId()), successor);
        boolean named = successor != null && successor != AdminUserService.LEFT_TO_THE_CENTRE;
        if (named && !canFollow(entities.find(AppUser.class, successor), leaving)) {
            throw BusinessException.at("successor", "user.successor.cannot");
        }
    }

    private static void requireSomebody(LeftWork.InHand left, Long successor) {
        if (left.any() && successor == null) {
            throw BusinessException.at("successor", "user.leavesWork", left.cases(), left.records(), left.drafts());
        }
    }

    /**
     * @param successor who goes on with it; {@link AdminUserService#LEFT_TO_THE_CENTRE}, or null
     * @throws BusinessException at {@code successor} if there is something and nobody said who goes on with it
     */
    void handOver(AppUser leaving, Long successor) {
        LeftWork.InHand left = work.inHandOf(leaving.getId());
        requireSomebody(left, successor);
        if (left.any() && successor != AdminUserService.LEFT_TO_THE_CENTRE) {
            work.giveAll(leaving.getId(), successor, null);
        } else if (left.any()) {
            supervisorsOf(leaving)
                    .forEach(id -> notices.tell(
                            id, NotificationKind.WORK_HANDED_OVER, "/intervention/left", "notice.work.left"));
        }
    }

    private List<Long> supervisorsOf(AppUser leaving) {
        return entities.createQuery(
                        "select u.id from AppUser u where u.centreId = :centre and u.active = true and u.role = :role"
                                + " and u.id <> :id",
                        Long.class)
                .setParameter("centre", leaving.getCentreId())
                .setParameter("role", Role.SUPERVISOR)
                .setParameter("id", leaving.getId())
                .getResultList();
    }
}
