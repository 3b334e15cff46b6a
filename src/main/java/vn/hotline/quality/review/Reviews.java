package vn.hotline.quality.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.CurrentUser;

/** Finds scored contacts for the person who asks: what is said of a colleague does not exist for her. */
@ApplicationScoped
class Reviews {

    @Inject
    private Records records;

    @Inject
    private CurrentUser current;

    /** @throws NotFoundException if there is none for this person */
    Review find(long id) {
        return visible(records.find(Review.class, id));
    }

    /** As {@link #find}, and holds it until the end of the transaction. */
    Review lock(long id) {
        return visible(records.lock(Review.class, id));
    }

    private Review visible(Review found) {
        if (!found.isShownTo(current.get())) {
            throw new NotFoundException(RecordKind.REVIEW, found.getId());
        }
        return found;
    }
}
