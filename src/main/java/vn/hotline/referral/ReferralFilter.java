package vn.hotline.referral;

import vn.hotline.kernel.Helpline;

/**
 * What a list of referrals is narrowed to; null is "any".
 *
 * @param overdue only those sent more than a day ago whose receipt nobody confirmed
 */
public record ReferralFilter(Helpline line, ReferralStatus status, boolean overdue) {}
