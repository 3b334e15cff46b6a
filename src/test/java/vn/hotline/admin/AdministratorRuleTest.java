package vn.hotline.admin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Role;

class AdministratorRuleTest {

    private static final long SELF = 1;
    private static final long OTHER = 2;

    @Test
    void nobodyDisablesHerself() {
        assertRefused(user(SELF, Role.ADMINISTRATOR), Role.ADMINISTRATOR, false, "user.notYourself", SELF, OTHER);
    }

    @Test
    void nobodyDemotesHerself() {
        assertRefused(user(SELF, Role.ADMINISTRATOR), Role.AUDITOR, true, "user.notYourself", SELF, OTHER);
    }

    @Test
    void theLastAdministratorStays() {
        assertRefused(user(OTHER, Role.ADMINISTRATOR), Role.OPERATOR, true, "user.lastAdministrator", OTHER);
        assertRefused(user(OTHER, Role.ADMINISTRATOR), Role.ADMINISTRATOR, false, "user.lastAdministrator", OTHER);
    }

    @Test
    void oneOfTwoAdministratorsMayGo() {
        assertAllowed(user(OTHER, Role.ADMINISTRATOR), Role.OPERATOR, true);
        assertAllowed(user(OTHER, Role.ADMINISTRATOR), Role.ADMINISTRATOR, false);
    }

    @Test
    void othersComeAndGo() {
        assertAllowed(user(OTHER, Role.OPERATOR), Role.SUPERVISOR, true);
        assertAllowed(user(OTHER, Role.OPERATOR), Role.OPERATOR, false);
        assertAllowed(user(OTHER, Role.OPERATOR), Role.ADMINISTRATOR, true);
    }

    @Test
    void whoeverKeepsTheRoleMayChangeHerOwnName() {
        assertAllowed(user(SELF, Role.ADMINISTRATOR), Role.ADMINISTRATOR, true);
    }

    private static void assertRefused(AppUser user, Role role, boolean active, String key, Long... administrators) {
        assertThatThrownBy(() -> AdministratorRule.check(user, role, active, SELF, List.of(administrators)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining(key);
    }

    private static void assertAllowed(AppUser user, Role role, boolean active) {
        assertThatCode(() -> AdministratorRule.check(user, role, active, SELF, List.of(SELF, OTHER)))
                .doesNotThrowAnyException();
    }

    private static AppUser user(long id, Role role) {
        AppUser user = new AppUser("name" + id, "Name", role, 1, Instant.EPOCH);
        try {
            Field field = BaseEntity.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(user, id);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return user;
    }
}
