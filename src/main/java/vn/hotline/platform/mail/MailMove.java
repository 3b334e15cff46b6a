package vn.hotline.platform.mail;

import static vn.hotline.platform.mail.MailStatus.DROPPED;
import static vn.hotline.platform.mail.MailStatus.GIVEN_UP;
import static vn.hotline.platform.mail.MailStatus.SENT;
import static vn.hotline.platform.mail.MailStatus.WAITING;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.hotline.kernel.Move;

/** How a mail moves. All but the last are made by the server alone. */
public enum MailMove implements Move<MailStatus> {
    SUCCEED(EnumSet.of(WAITING), SENT),
    FAIL(EnumSet.of(WAITING), WAITING),
    DROP(EnumSet.of(WAITING), DROPPED),
    GIVE_UP(EnumSet.of(WAITING), GIVEN_UP),
    SEND_AGAIN(EnumSet.of(GIVEN_UP), WAITING);

    private final Set<MailStatus> from;
    private final MailStatus to;

    MailMove(Set<MailStatus> from, MailStatus to) {
        this.from = Collections.unmodifiableSet(from);
        this.to = to;
    }

    @Override
    public Set<MailStatus> getFrom() {
        return from;
    }

    @Override
    public MailStatus getTo() {
        return to;
    }

    @Override
    public boolean isReasonNeeded() {
        return false;
    }
}
