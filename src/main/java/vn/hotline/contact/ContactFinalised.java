package vn.hotline.contact;

/**
 * A contact became a record. Observed in the same transaction: an in-depth one waits for its counselling record, an
 * intervention for a supervisor's decision.
 *
 * @param aboutCase the open case that whoever took it chose for it, or null
 */
public record ContactFinalised(Contact contact, Long aboutCase) {}
