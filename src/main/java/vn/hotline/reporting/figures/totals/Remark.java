package vn.hotline.reporting.figures.totals;

import java.util.Map;

/**
 * What contradicts a figure, in words. Nothing is put right silently: both numbers are said.
 *
 * @param code of the figure it stands beside
 */
public record Remark(String code, Map<Language, String> text) {}
