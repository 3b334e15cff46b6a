package vn.hotline.kernel;

import java.time.Instant;

/**
 * Who acts, and when: what every verb of an aggregate is told.
 *
 * @param userId the person, or null for a program or the system itself
 */
public record Act(Long userId, Instant at) {}
