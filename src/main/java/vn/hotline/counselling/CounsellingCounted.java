package vn.hotline.counselling;

import vn.hotline.kernel.Cause;

/**
 * The topics of a counselling record began to count, or ceased to.
 *
 * @param before null for a record just written
 * @param after null if it counts no more
 */
public record CounsellingCounted(CounsellingFacts before, CounsellingFacts after, Cause cause) {}
