package vn.hotline.intervention;

/** A case that a contact may be about. */
public record PossibleCase(CaseRow row, LinkHint why) {}
