package vn.hotline.referral;

/**
 * A referral began to count or counts differently.
 *
 * @param before null for a referral just sent
 */
public record ReferralCounted(ReferralFacts before, ReferralFacts after) {}
