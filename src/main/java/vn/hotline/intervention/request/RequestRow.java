package vn.hotline.intervention.request;

import java.time.Instant;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Urgency;

/**
 * A request that waits for a supervisor.
 *
 * @param narrative what happened, as the contact told it
 */
public record RequestRow(
        long id,
        long contactId,
        Instant contactReceivedAt,
        Helpline line,
        Urgency urgency,
        Instant requestedAt,
        String type,
        Integer provinceId,
        String narrative,
        String requestedByName) {

    public String contactNumber() {
        return RecordKind.CONTACT.number(contactReceivedAt, contactId);
    }

    /** When it will have waited too long. */
    public Instant due() {
        return InterventionRequest.due(urgency, requestedAt);
    }
}
