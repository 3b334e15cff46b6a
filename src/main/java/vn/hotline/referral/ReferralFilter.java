package vn.hotline.referral;

import vn.hotline.kernel.Line;

/**
 * What a list of referrals is narrowed to; null is "any".
 *
 * @param overdue only those sent more than a day ago whose receipt nobody confirmed
 */
public record ReferralFilter(Line line, ReferralStatus status, boolean overdue) {}
