package vn.hotline.reporting.analysis.warning;

import java.util.List;
import vn.hotline.kernel.Helpline;

/**
 * What departs from its usual level, the farthest first.
 *
 * @param centreId null for all centres
 * @param watched how many figures were compared: of twenty that behave as usual one is beyond the limits by chance
 */
public record Warnings(Helpline line, Integer centreId, WarningSpans spans, int watched, List<Warning> list) {}
