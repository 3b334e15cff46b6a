package vn.hotline.quality.draw;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a contact came to be scored by lot.
 *
 * @param contacts of the same person and week, among which was drawn
 * @param seed by which anybody can draw again
 */
public record DrawnBy(LocalDate monday, LocalDate sunday, Instant drawnAt, int contacts, int drawn, String seed)
        implements Serializable {}
