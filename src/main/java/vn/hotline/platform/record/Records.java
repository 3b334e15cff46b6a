package vn.hotline.platform.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.platform.security.CurrentUser;

/** Finds records for the person who asks. What she may not see does not exist for her. */
@ApplicationScoped
public class Records {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    /** @throws NotFoundException if there is none, or it belongs to a centre that is not hers */
    public <T extends Changeable> T find(Class<T> type, long id) {
        return visible(type, entities.find(type, id), id);
    }

    /**
     * Holds a record until the end of the transaction. Several are held in the order of the road.
     *
     * @throws NotFoundException as {@link #find}
     */
    public <T extends Changeable> T lock(Class<T> type, long id) {
        return visible(type, entities.find(type, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /** Holds one that was read before, since it led to what had to be held first, and reads it anew. */
    public <T extends Changeable> T lockAfter(T read) {
        entities.refresh(read, LockModeType.PESSIMISTIC_WRITE);
        return read;
    }

    /** Whether the record exists for this person: it is of her centre, or she sees all, and is shown to her role. */
    public boolean isVisible(CentreRecord found) {
        return found.isShownTo(current.get().role())
                && current.visibleCentre()
                        .map(centre -> centre == found.getCentreId())
                        .orElse(true);
    }

    private <T extends Changeable> T visible(Class<T> type, T found, long id) {
        if (found == null || found instanceof CentreRecord record && !isVisible(record)) {
            throw new NotFoundException(Changeable.kindOf(type), id);
        }
        return found;
    }
}
