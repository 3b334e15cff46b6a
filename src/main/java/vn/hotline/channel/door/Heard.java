package vn.hotline.channel.door;

import java.time.Duration;
import java.time.Instant;

/**
 * What is stored of what a system told.
 *
 * @param last null if it never told anything
 * @param waiting how much of it was made nothing of within {@link #SOON}
 */
public record Heard(Instant last, int waiting) {

    /** Whatever is stored is worked on within seconds. */
    public static final Duration SOON = Duration.ofMinutes(1);
}
