package vn.hotline.platform.audit;

import java.time.Instant;
import vn.hotline.kernel.Cursor;
import vn.hotline.platform.security.Role;

/**
 * One row of the trail as the auditor reads it.
 *
 * @param record number of the record, never its content; null if the act had none
 */
public record AuditRow(
        long id,
        Instant at,
        String actorName,
        Role actorRole,
        Integer centreId,
        AuditAction action,
        String record,
        String detail,
        String address) {

    Cursor cursor() {
        return new Cursor(at, id);
    }
}
