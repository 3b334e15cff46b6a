package vn.hotline.intervention;

import vn.hotline.kernel.Cause;

/**
 * A case began to count, ceased to, or counts differently.
 *
 * @param before null for a case just opened
 * @param after null if it counts no more
 */
public record CaseCounted(CaseFacts before, CaseFacts after, Cause cause) {}
