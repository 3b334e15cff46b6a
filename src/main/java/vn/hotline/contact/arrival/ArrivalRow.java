package vn.hotline.contact.arrival;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Identifier;
import vn.hotline.contact.IdentifierKind;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Urgency;

/**
 * Somebody who waits, or whom somebody has, as the desk shows her.
 *
 * @param contacts how often the same caller was in touch with this centre before; 0 of a hidden number
 * @param account what the channel knows her by beside the number, or null
 * @param ringsAtName whose telephone rings, or null
 * @param extension where it rings, or null
 * @param unansweredSince since when nobody has answered what was written, or null
 * @param note what whoever gave it away said to the next one, or null
 * @param noteByName who said it, or null
 * @param contactId the contact that was begun, or null
 */
public record ArrivalRow(
        long id,
        ArrivalStatus status,
        Helpline line,
        Channel channel,
        Urgency urgency,
        String callerName,
        String callerNumber,
        IdentifierKind accountKind,
        String account,
        String firstWords,
        Instant arrivedAt,
        Instant endedAt,
        Integer waitedSeconds,
        Instant unansweredSince,
        String note,
        String noteByName,
        Long contactId,
        long contacts,
        Long ringsAt,
        String ringsAtName,
        String extension,
        Long takenBy,
        String takenByName,
        Instant takenAt)
        implements Serializable {

    public String number() {
        return RecordKind.ARRIVAL.number(arrivedAt, id);
    }

    /** All that she is known by. */
    public List<Identifier> identifiers() {
        return Identifier.of(callerNumber, accountKind, account);
    }

    /** How long she has waited until now, in seconds by the server's clock. */
    public long waitingSeconds(Instant now) {
        return Math.max(0, now.getEpochSecond() - arrivedAt.getEpochSecond());
    }
}
