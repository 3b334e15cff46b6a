package vn.hotline.counselling;

import java.time.Instant;
import java.time.LocalDate;
import vn.hotline.kernel.RecordKind;

/** A counselling record in a list of its own centre. */
public record CounsellingRow(
        long id,
        long contactId,
        Instant startedAt,
        CounsellingStatus status,
        String counsellorName,
        String callerName,
        String callerNumber,
        String outcome,
        LocalDate followUpOn,
        Instant followUpDoneAt,
        String followUpNote) {

    public String contactNumber() {
        return RecordKind.CONTACT.number(startedAt, contactId);
    }

    public boolean followUpOpen() {
        return followUpOn != null && followUpDoneAt == null && !status.isVoid();
    }
}
