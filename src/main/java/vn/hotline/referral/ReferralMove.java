package vn.hotline.referral;

import static vn.hotline.referral.ReferralStatus.ACCEPTED;
import static vn.hotline.referral.ReferralStatus.CLOSED;
import static vn.hotline.referral.ReferralStatus.DECLINED;
import static vn.hotline.referral.ReferralStatus.DRAFTED;
import static vn.hotline.referral.ReferralStatus.RECEIVED;
import static vn.hotline.referral.ReferralStatus.REPORTED;
import static vn.hotline.referral.ReferralStatus.SENT;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;
import vn.hotline.platform.security.Verb;

/** How a referral moves. What the agency answers may come in any order that makes sense on the telephone. */
public enum ReferralMove implements Move<ReferralStatus> {
    SEND(Way.from(DRAFTED).to(SENT), Verb.REFERRAL_SEND),
    CONFIRM_RECEIPT(Way.from(SENT).to(RECEIVED), Verb.REFERRAL_ANSWER),
    ACCEPT(Way.from(SENT, RECEIVED).to(ACCEPTED), Verb.REFERRAL_ANSWER),
    DECLINE(Way.from(SENT, RECEIVED).to(DECLINED).withReason(), Verb.REFERRAL_ANSWER),
    REPORT_BACK(Way.from(RECEIVED, ACCEPTED).to(REPORTED), Verb.REFERRAL_ANSWER),
    CLOSE(Way.from(REPORTED, DECLINED).to(CLOSED), Verb.REFERRAL_CLOSE),
    /** It is no longer needed, or nothing ever came back. */
    WITHDRAW(Way.from(DRAFTED, SENT, RECEIVED, ACCEPTED).to(CLOSED).withReason(), Verb.REFERRAL_WITHDRAW);

    private final Way<ReferralStatus> way;
    private final Verb verb;

    ReferralMove(Way<ReferralStatus> way, Verb verb) {
        this.way = way;
        this.verb = verb;
    }

    @Override
    public Way<ReferralStatus> getWay() {
        return way;
    }

    /** What a person has to be allowed to do. */
    public Verb getVerb() {
        return verb;
    }

    /** Whether it writes down what the agency said, which whoever is in charge of the case may do. */
    public boolean isAnswer() {
        return verb == Verb.REFERRAL_ANSWER;
    }

    /** Whether it brings what the agency found and did. */
    public boolean isReporting() {
        return getTo() == REPORTED;
    }

    /** Whether it has to be told more than that it is wanted. */
    public boolean isAsking() {
        return isReasonNeeded() || isReporting();
    }
}
