package vn.hotline.reporting.publication.published;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** A published figure counts once a second manager has confirmed it. */
public enum PublishedMove implements Move<PublishedStatus> {
    CONFIRM(Way.from(PublishedStatus.PROPOSED).to(PublishedStatus.CONFIRMED)),
    REFUSE(Way.from(PublishedStatus.PROPOSED).to(PublishedStatus.REFUSED).withReason());

    private final Way<PublishedStatus> way;

    PublishedMove(Way<PublishedStatus> way) {
        this.way = way;
    }

    @Override
    public Way<PublishedStatus> getWay() {
        return way;
    }
}
