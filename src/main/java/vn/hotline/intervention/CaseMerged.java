package vn.hotline.intervention;

import vn.hotline.kernel.Act;

/** A case was merged into another. Observed in the same transaction: what hangs on the one goes to the other. */
public record CaseMerged(InterventionCase merged, InterventionCase remaining, Act act) {}
