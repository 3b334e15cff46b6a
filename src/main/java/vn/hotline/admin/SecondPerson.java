package vn.hotline.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Role;

/**
 * Who has to agree before somebody is given access: another administrator. A new house begins with one, who can do it
 * alone until a second one has chosen her own password. From then on it takes two for good: the only way back would be to
 * take the second one's role away. Should nobody else be left who may confirm, a request waits for three days, in which
 * every auditor knows of it; then whoever asked may confirm it.
 */
@ApplicationScoped
public class SecondPerson {

    static final Duration ALONE_AFTER = Duration.ofDays(3);

    private static final String SETTING = "second_administrator";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    /** Whether what the present administrator does for others has to be confirmed. */
    boolean isNeeded() {
        if (!entities.createNativeQuery("select 1 from setting where name = :name")
                .setParameter("name", SETTING)
                .getResultList()
                .isEmpty()) {
            return true;
        }
        if (others(null).isEmpty()) {
            return false;
        }
        entities.createNativeQuery("insert ignore into setting (name, value) values (:name, 'yes')")
                .setParameter("name", SETTING)
                .executeUpdate();
        return true;
    }

    /** @throws BusinessException if the present administrator may not */
    void requireMayConfirm(AccessRequest request) {
        long me = current.get().userId();
        if (Objects.equals(request.getUserId(), me)) {
            throw new BusinessException("access.notForYourself");
        }
        if (request.getAskedBy() != me) {
            return;
        }
        boolean alone = others(request.getUserId()).isEmpty()
                && !request.getAskedAt()
                        .plus(ALONE_AFTER)
                        .isAfter(current.stamp().at());
        if (!alone) {
            throw new BusinessException("access.notAlone", ALONE_AFTER.toDays());
        }
    }

    /**
     * Administrators beside the present one who can come in.
     *
     * @param exceptId one who does not count, or null
     */
    List<AppUser> others(Long exceptId) {
        return entities.createQuery(
                        "from AppUser u where u.role = :role and u.active = true and u.mustChangePassword = false"
                                + " and u.id <> :me and u.id <> :except order by u.id",
                        AppUser.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("me", current.get().userId())
                .setParameter("except", exceptId == null ? -1L : exceptId)
                .getResultList();
    }

    /** All who can administer now; locked, so that two of them cannot take the key from each other at the same time. */
    List<Long> lockAdministrators() {
        return entities.createQuery(
                        "from AppUser u where u.role = :role and u.active = true order by u.id", AppUser.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(AppUser::getId)
                .toList();
    }

    List<AppUser> auditors() {
        return entities.createQuery(
                        "from AppUser u where u.role = :role and u.active = true order by u.id", AppUser.class)
                .setParameter("role", Role.AUDITOR)
                .getResultList();
    }
}
