package vn.hotline.intervention;

import vn.hotline.kernel.Act;

/** A case that should not have been opened was annulled. Observed in the same transaction, where it can be refused. */
public record CaseAnnulled(InterventionCase annulled, String reason, Act act) {}
