package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.security.AppUser;

/** Who may lead a case: only somebody who can open it. */
@ApplicationScoped
public class Assignees {

    @PersistenceContext
    private EntityManager entities;

    /** @throws BusinessException at {@code assignee} if the person does not work in the centre of the case */
    public long of(InterventionCase assigned, Long userId) {
        AppUser user = entities.find(AppUser.class, userId);
        if (user == null || !user.isWorkingIn(assigned.getCentreId())) {
            throw BusinessException.at("assignee", "case.assigneeElsewhere");
        }
        return user.getId();
    }
}
