package vn.hotline.channel.zalo;

import static vn.hotline.channel.conversation.AttachmentStatus.EXPECTED;
import static vn.hotline.channel.conversation.AttachmentStatus.LOST;
import static vn.hotline.channel.conversation.AttachmentStatus.QUARANTINED;

import vn.hotline.channel.conversation.AttachmentStatus;
import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How a picture or a file comes to be kept. */
public enum AttachmentMove implements Move<AttachmentStatus> {
    FETCH(Way.from(EXPECTED).to(QUARANTINED)),
    LOSE(Way.from(EXPECTED).to(LOST));

    private final Way<AttachmentStatus> way;

    AttachmentMove(Way<AttachmentStatus> way) {
        this.way = way;
    }

    @Override
    public Way<AttachmentStatus> getWay() {
        return way;
    }
}
