package vn.hotline.contact;

import vn.hotline.kernel.Act;

/**
 * A record was put right. Observed in the same transaction by those who act on contacts: what they made of what stood
 * there follows, or they refuse.
 *
 * @param contact as it says now
 * @param before level, channel and urgency may differ from now
 */
public record ContactCorrected(Contact contact, ContactForm before, String reason, Act act) {}
