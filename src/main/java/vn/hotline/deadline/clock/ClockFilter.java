package vn.hotline.deadline.clock;

import vn.hotline.kernel.Helpline;

/**
 * What a list of clocks shows.
 *
 * @param mine only of records that the person who looks leads, of whichever line
 */
public record ClockFilter(Helpline line, ClockScope scope, boolean mine) {}
