package vn.hotline.contact;

import java.time.Instant;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Urgency;

/** A contact in a list of its own centre. */
public record ContactRow(
        long id,
        Instant receivedAt,
        Channel channel,
        ContactStatus status,
        ContactLevel level,
        Disposition disposition,
        Urgency urgency,
        String callerName,
        String callerNumber,
        Integer provinceId,
        String handledByName) {

    public String number() {
        return RecordKind.CONTACT.number(receivedAt, id);
    }
}
