package vn.hotline.reporting;

import java.util.Set;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Period;

/** @param centreId null for all centres the person may see */
public record TotalsRequest(Line line, Period period, Integer centreId, Set<Comparison> compare) {}
