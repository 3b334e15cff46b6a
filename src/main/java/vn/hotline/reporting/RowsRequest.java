package vn.hotline.reporting;

import vn.hotline.kernel.Line;
import vn.hotline.kernel.Period;

/** @param centreId null for all centres the person may see */
public record RowsRequest(String figure, Line line, Period period, Integer centreId) {}
