package vn.hotline.contact;

import static vn.hotline.contact.ContactStatus.ANNULLED;
import static vn.hotline.contact.ContactStatus.DISMISSED;
import static vn.hotline.contact.ContactStatus.DRAFT;
import static vn.hotline.contact.ContactStatus.FINALISED;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/**
 * How a contact moves: it is either not worth recording or becomes a record. Records change by corrections only; what
 * should never have been recorded is annulled, for good.
 */
public enum ContactMove implements Move<ContactStatus> {
    DISMISS(Way.from(DRAFT).to(DISMISSED)),
    UNDO_DISMISSAL(Way.from(DISMISSED).to(DRAFT)),
    FINALISE(Way.from(DRAFT).to(FINALISED)),
    /** Somebody else goes on with it. */
    HAND_OVER(Way.from(DRAFT).to(DRAFT).withReason()),
    ANNUL(Way.from(DISMISSED, FINALISED).to(ANNULLED).withReason());

    private final Way<ContactStatus> way;

    ContactMove(Way<ContactStatus> way) {
        this.way = way;
    }

    @Override
    public Way<ContactStatus> getWay() {
        return way;
    }
}
