package vn.hotline.platform.work;

import jakarta.inject.Inject;
import java.util.Collection;
import vn.hotline.platform.time.SharedTime;

/**
 * Records that fall due as time goes by: each server looks for them, and each record is done by one. A server whose clock is
 * not the database's does not look.
 */
public abstract class FallsDue implements WorkKind, Watch {

    @Inject
    private SharedTime time;

    @Inject
    private Work work;

    /** @return ids of those that are due by now, in the order in which they fell due */
    protected abstract Collection<Long> due();

    /** Asks first whether it is due still: somebody may have been faster. */
    protected abstract void done(long id);

    @Override
    public void look() {
        if (time.agrees()) {
            due().forEach(id -> work.put(name(), id));
        }
    }

    @Override
    public void run(Attempt attempt) {
        done(attempt.id());
    }
}
