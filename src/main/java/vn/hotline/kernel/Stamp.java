package vn.hotline.kernel;

import java.time.Instant;

/**
 * Who did something, and when, as a stamp on paper says it: what every verb of an aggregate is told.
 *
 * @param userId the person, or null for a program or the system itself
 * @param at the moment, the same for all that one change does
 */
public record Stamp(Long userId, Instant at) {}
