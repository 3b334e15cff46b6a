package vn.hotline.reporting.publication.published;

import java.util.Set;
import vn.hotline.kernel.Move;

/** A published figure counts once a second manager has confirmed it. */
public enum PublishedMove implements Move<PublishedStatus> {
    CONFIRM(PublishedStatus.CONFIRMED, false),
    REFUSE(PublishedStatus.REFUSED, true);

    private final PublishedStatus to;
    private final boolean reasonNeeded;

    PublishedMove(PublishedStatus to, boolean reasonNeeded) {
        this.to = to;
        this.reasonNeeded = reasonNeeded;
    }

    @Override
    public Set<PublishedStatus> getFrom() {
        return Set.of(PublishedStatus.PROPOSED);
    }

    @Override
    public PublishedStatus getTo() {
        return to;
    }

    @Override
    public boolean isReasonNeeded() {
        return reasonNeeded;
    }
}
