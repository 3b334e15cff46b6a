package vn.hotline.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.hotline.kernel.BusinessException;

/** Who may be given a record: only somebody who can open it. */
@ApplicationScoped
public class Assignees {

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param userId null for nobody
     * @throws BusinessException at {@code assignee} if the person does not work in the centre of the record
     */
    public AppUser of(int centreId, Long userId) {
        AppUser user = userId == null ? null : entities.find(AppUser.class, userId);
        if (user == null || !user.isWorkingIn(centreId)) {
            throw BusinessException.at("assignee", "case.assigneeElsewhere");
        }
        return user;
    }
}
