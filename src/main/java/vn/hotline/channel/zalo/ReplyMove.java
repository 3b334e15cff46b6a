package vn.hotline.channel.zalo;

import static vn.hotline.channel.conversation.ReplyStatus.RECEIVED;
import static vn.hotline.channel.conversation.ReplyStatus.REFUSED;
import static vn.hotline.channel.conversation.ReplyStatus.SEEN;
import static vn.hotline.channel.conversation.ReplyStatus.SENDING;
import static vn.hotline.channel.conversation.ReplyStatus.SENT;
import static vn.hotline.channel.conversation.ReplyStatus.WAITING;

import vn.hotline.channel.conversation.ReplyStatus;
import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How an answer moves. All but the last are made by the server, by what Zalo says. */
public enum ReplyMove implements Move<ReplyStatus> {
    /** One that a server began and did not end is begun again. */
    BEGIN(Way.from(WAITING, SENDING).to(SENDING)),
    FAIL(Way.from(SENDING).to(WAITING)),
    SUCCEED(Way.from(WAITING, SENDING).to(SENT)),
    REFUSE(Way.from(WAITING, SENDING).to(REFUSED)),
    RECEIVE(Way.from(SENT).to(RECEIVED)),
    SEE(Way.from(SENT, RECEIVED).to(SEEN)),
    SEND_AGAIN(Way.from(REFUSED).to(WAITING));

    private final Way<ReplyStatus> way;

    ReplyMove(Way<ReplyStatus> way) {
        this.way = way;
    }

    @Override
    public Way<ReplyStatus> getWay() {
        return way;
    }
}
