package vn.hotline.reporting.analysis.pivot;

import java.time.Instant;

/** @param own whether it belongs to whoever reads the list, who may then rename, share and delete it */
public record SavedViewRow(
        long id, String name, String owner, boolean own, boolean shared, Instant changedAt, PivotRequest request) {}
