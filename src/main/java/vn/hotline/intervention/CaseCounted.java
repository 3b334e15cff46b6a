package vn.hotline.intervention;

import vn.hotline.kernel.Cause;

/**
 * A case began to count or counts differently.
 *
 * @param before null for a case just opened
 */
public record CaseCounted(CaseFacts before, CaseFacts after, Cause cause) {}
