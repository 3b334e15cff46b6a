package vn.hotline.referral;

/**
 * What the directory is narrowed to; null is "any".
 *
 * @param name part of a name, tones not needed
 * @param activeOnly leaves out what is no longer offered
 */
public record AgencyFilter(String kind, Integer provinceId, String name, boolean activeOnly) {}
