package vn.hotline.counselling;

import vn.hotline.kernel.Cause;

/** A counselling record was written down, and its topics count from now on. */
public record CounsellingCounted(CounsellingFacts facts, Cause cause) {}
