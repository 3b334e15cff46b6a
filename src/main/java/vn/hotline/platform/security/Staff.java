package vn.hotline.platform.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Names of colleagues, which every colleague may know. */
@Named("staff")
@Stateless
@PermitAll
public class Staff {

    @PersistenceContext
    private EntityManager entities;

    /** @return empty for nobody, as on records a program passed on */
    public String nameOf(Long userId) {
        AppUser user = userId == null ? null : entities.find(AppUser.class, userId);
        return user == null ? "" : user.getFullName();
    }
}
