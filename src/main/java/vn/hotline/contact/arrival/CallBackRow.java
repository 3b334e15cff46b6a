package vn.hotline.contact.arrival;

import java.io.Serializable;
import java.time.Instant;
import vn.hotline.kernel.RecordKind;

/**
 * Somebody who is owed a call.
 *
 * @param note what was said first, or null
 * @param waitedSeconds how long the call that was missed last rang, or null
 * @param calls how often the caller tried
 * @param attempts how often we did
 * @param takenByName who calls just now, or null
 */
public record CallBackRow(
        long id,
        CallBackStatus status,
        String callerName,
        String callerNumber,
        String note,
        Instant askedAt,
        Instant dueAt,
        Integer waitedSeconds,
        int calls,
        int attempts,
        Long takenBy,
        String takenByName)
        implements Serializable {

    public String number() {
        return RecordKind.CALL_BACK.number(askedAt, id);
    }
}
