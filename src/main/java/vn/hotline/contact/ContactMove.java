package vn.hotline.contact;

import static vn.hotline.contact.ContactStatus.ANNULLED;
import static vn.hotline.contact.ContactStatus.DISMISSED;
import static vn.hotline.contact.ContactStatus.DRAFT;
import static vn.hotline.contact.ContactStatus.FINALISED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.hotline.kernel.Move;

/**
 * How a contact moves: it is either not worth recording or becomes a record. Records change by corrections only; what
 * should never have been recorded is annulled, for good.
 */
public enum ContactMove implements Move<ContactStatus> {
    DISMISS(EnumSet.of(DRAFT), DISMISSED, false),
    UNDO_DISMISSAL(EnumSet.of(DISMISSED), DRAFT, false),
    FINALISE(EnumSet.of(DRAFT), FINALISED, false),
    /** Somebody else goes on with it. */
    HAND_OVER(EnumSet.of(DRAFT), DRAFT, true),
    ANNUL(EnumSet.of(DISMISSED, FINALISED), ANNULLED, true);

    private final Set<ContactStatus> from;
    private final ContactStatus to;
    private final boolean reasonNeeded;

    ContactMove(Set<ContactStatus> from, ContactStatus to, boolean reasonNeeded) {
        this.from = Collections.unmodifiableSet(from);
        this.to = to;
        this.reasonNeeded = reasonNeeded;
    }

    @Override
    public Set<ContactStatus> getFrom() {
        return from;
    }

    @Override
    public ContactStatus getTo() {
        return to;
    }

    @Override
    public boolean isReasonNeeded() {
        return reasonNeeded;
    }
}
