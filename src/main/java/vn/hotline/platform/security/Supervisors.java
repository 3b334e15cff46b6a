package vn.hotline.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who answers for the work of a centre. */
@ApplicationScoped
public class Supervisors {

    @PersistenceContext
    private EntityManager entities;

    /** Those who can sign in. */
    public List<Long> of(int centreId) {
        return entities.createQuery(
                        "select u.id from AppUser u where u.active = true and u.role = :role and u.centreId = :centre"
                                + " order by u.id",
                        Long.class)
                .setParameter("role", Role.SUPERVISOR)
                .setParameter("centre", centreId)
                .getResultList();
    }
}
