package vn.hotline.quality.totals;

import java.io.Serializable;

/** What was scored of somebody's drawn contacts within a period. */
public record PersonTotal(long userId, String name, Average drawn, long mustsMissed) implements Serializable {}
