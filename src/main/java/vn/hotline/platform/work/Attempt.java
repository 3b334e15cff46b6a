package vn.hotline.platform.work;

import java.time.Instant;

/**
 * One attempt at an item of work.
 *
 * @param id what the item is about
 * @param number 1 for the first; a server that ended in the middle counts
 * @param again when the next one is made if this one fails
 */
public record Attempt(long id, int number, Instant again) {}
