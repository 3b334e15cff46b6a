package vn.hotline.contact;

import vn.hotline.kernel.Cause;

/**
 * A contact began to count, ceased to, or counts differently.
 *
 * @param before null if it did not count
 * @param after null if it counts no more
 */
public record ContactCounted(ContactFacts before, ContactFacts after, Cause cause) {}
