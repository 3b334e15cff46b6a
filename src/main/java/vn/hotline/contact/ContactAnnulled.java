package vn.hotline.contact;

import vn.hotline.kernel.Act;

/**
 * A contact that should not have been recorded was annulled. Observed in the same transaction by those who act on
 * contacts: each takes back what it did, or refuses.
 */
public record ContactAnnulled(Contact contact, String reason, Act act) {}
