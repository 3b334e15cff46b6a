package vn.hotline.referral;

import vn.hotline.kernel.Cause;

/**
 * A referral began to count or counts differently.
 *
 * @param before null for a referral just sent
 */
public record ReferralCounted(ReferralFacts before, ReferralFacts after, Cause cause) {}
