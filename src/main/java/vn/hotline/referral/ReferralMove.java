package vn.hotline.referral;

import static vn.hotline.referral.ReferralStatus.ACCEPTED;
import static vn.hotline.referral.ReferralStatus.CLOSED;
import static vn.hotline.referral.ReferralStatus.DECLINED;
import static vn.hotline.referral.ReferralStatus.DRAFTED;
import static vn.hotline.referral.ReferralStatus.RECEIVED;
import static vn.hotline.referral.ReferralStatus.REPORTED;
import static vn.hotline.referral.ReferralStatus.SENT;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.hotline.kernel.Move;

/** How a referral moves. What the agency answers may come in any order that makes sense on the telephone. */
public enum ReferralMove implements Move<ReferralStatus> {
    SEND(EnumSet.of(DRAFTED), SENT, false, false),
    CONFIRM_RECEIPT(EnumSet.of(SENT), RECEIVED, false, true),
    ACCEPT(EnumSet.of(SENT, RECEIVED), ACCEPTED, false, true),
    DECLINE(EnumSet.of(SENT, RECEIVED), DECLINED, true, true),
    REPORT_BACK(EnumSet.of(RECEIVED, ACCEPTED), REPORTED, false, true),
    CLOSE(EnumSet.of(REPORTED, DECLINED), CLOSED, false, false),
    /** It is no longer needed, or nothing ever came back. */
    WITHDRAW(EnumSet.of(DRAFTED, SENT, RECEIVED, ACCEPTED), CLOSED, true, false);

    private final Set<ReferralStatus> from;
    private final ReferralStatus to;
    private final boolean reasonNeeded;
    private final boolean answer;

    ReferralMove(Set<ReferralStatus> from, ReferralStatus to, boolean reasonNeeded, boolean answer) {
        this.from = Collections.unmodifiableSet(from);
        this.to = to;
        this.reasonNeeded = reasonNeeded;
        this.answer = answer;
    }

    @Override
    public Set<ReferralStatus> getFrom() {
        return from;
    }

    @Override
    public ReferralStatus getTo() {
        return to;
    }

    @Override
    public boolean isReasonNeeded() {
        return reasonNeeded;
    }

    /** Whether it writes down what the agency said, which whoever is in charge of the case may do. */
    public boolean isAnswer() {
        return answer;
    }

    /** Whether it brings what the agency found and did. */
    public boolean isReporting() {
        return to == REPORTED;
    }

    /** Whether it has to be told more than that it is wanted. */
    public boolean isAsking() {
        return reasonNeeded || isReporting();
    }
}
