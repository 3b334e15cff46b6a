package vn.hotline.platform.mail;

import static vn.hotline.platform.mail.MailStatus.DROPPED;
import static vn.hotline.platform.mail.MailStatus.GIVEN_UP;
import static vn.hotline.platform.mail.MailStatus.SENDING;
import static vn.hotline.platform.mail.MailStatus.SENT;
import static vn.hotline.platform.mail.MailStatus.WAITING;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How a mail moves. All but the last are made by the server alone. */
public enum MailMove implements Move<MailStatus> {
    /** One server takes it; another takes it over when the first was not heard of for long. */
    TAKE(Way.from(WAITING, SENDING).to(SENDING)),
    SUCCEED(Way.from(SENDING).to(SENT)),
    FAIL(Way.from(SENDING).to(WAITING)),
    DROP(Way.from(SENDING).to(DROPPED)),
    GIVE_UP(Way.from(SENDING).to(GIVEN_UP)),
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
