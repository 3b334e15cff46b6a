package vn.hotline.platform.mail;

import static vn.hotline.platform.mail.MailStatus.DROPPED;
import static vn.hotline.platform.mail.MailStatus.GIVEN_UP;
import static vn.hotline.platform.mail.MailStatus.SENT;
import static vn.hotline.platform.mail.MailStatus.WAITING;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How a mail moves. All but the last are made by the server alone. */
public enum MailMove implements Move<MailStatus> {
    SUCCEED(Way.from(WAITING).to(SENT)),
    FAIL(Way.from(WAITING).to(WAITING)),
    DROP(Way.from(WAITING).to(DROPPED)),
    GIVE_UP(Way.from(WAITING).to(GIVEN_UP)),
    SEND_AGAIN(Way.from(GIVEN_UP).to(WAITING));

    private final Way<MailStatus> way;

    MailMove(Way<MailStatus> way) {
        this.way = way;
    }

    @Override
    public Way<MailStatus> getWay() {
        return way;
    }
}
