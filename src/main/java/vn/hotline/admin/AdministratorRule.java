package vn.hotline.admin;

import java.util.Collection;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Role;

/** The house never locks itself out: nobody takes the key from herself, and somebody keeps one. */
final class AdministratorRule {

    private AdministratorRule() {}

    /**
     * @param self id of the person who changes something
     * @param administrators ids of all who can administer now
     */
    static void check(AppUser user, Role newRole, boolean newActive, Long self, Collection<Long> administrators) {
        boolean loses = user.getRole() == Role.ADMINISTRATOR
                && user.isActive()
                && (newRole != Role.ADMINISTRATOR || !newActive);
        if (user.getId().equals(self) && (loses || !newActive)) {
            throw new BusinessException("user.notYourself");
        }
        if (loses && administrators.stream().allMatch(user.getId()::equals)) {
            throw new BusinessException("user.lastAdministrator");
        }
    }
}
