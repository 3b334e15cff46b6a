package vn.hotline.contact;

import java.util.Set;
import vn.hotline.kernel.Move;

/** How a contact moves: it is either not worth recording or becomes a record. Records change by corrections only. */
public enum ContactMove implements Move<ContactStatus> {
    DISMISS(ContactStatus.DRAFT, ContactStatus.DISMISSED),
    UNDO_DISMISSAL(ContactStatus.DISMISSED, ContactStatus.DRAFT),
    FINALISE(ContactStatus.DRAFT, ContactStatus.FINALISED);

    private final ContactStatus from;
    private final ContactStatus to;

    ContactMove(ContactStatus from, ContactStatus to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public Set<ContactStatus> getFrom() {
        return Set.of(from);
    }

    @Override
    public ContactStatus getTo() {
        return to;
    }

    @Override
    public boolean isReasonNeeded() {
        return false;
    }
}
