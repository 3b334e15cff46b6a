package vn.hotline.reporting.figures.totals;

import java.math.BigDecimal;

/**
 * A total as it was published.
 *
 * @param difference printed with it, or null; what it is held against says {@code with}
 * @param percent likewise
 * @param with null where it is not known what the change is held against
 * @param source null for what came with the system
 */
public record Published(long value, Long difference, BigDecimal percent, Comparison with, String source) {}
