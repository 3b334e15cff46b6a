package vn.hotline.contact;

import java.time.Instant;
import vn.hotline.kernel.Helpline;

/**
 * A contact as a program passes it on: whole, either worth recording (the form has a level) or not (a disposition).
 *
 * @param receivedAt null for now
 * @param key by which the program may send it again, or null
 */
public record ContactArrival(
        Helpline line,
        Channel channel,
        Instant receivedAt,
        Disposition disposition,
        ContactForm form,
        IdempotencyKey key) {}
