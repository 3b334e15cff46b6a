package vn.hotline.platform.trail;

import java.io.Serializable;
import java.time.Instant;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.security.Role;

/**
 * One row of the trail as the auditor reads it.
 *
 * @param actorRole null for somebody who did not sign in
 * @param kind of the record, or of the records of a list; null if the act was about none
 * @param record number of the record, never its content; null for several, and for kinds without numbers
 * @param detail marks of {@link Detail}, with typed words masked
 * @param masked whether it has words that {@link AuditSearch#disclose} shows
 */
public record AuditRow(
        long id,
        Instant at,
        String actorName,
        Role actorRole,
        Integer centreId,
        AuditAction action,
        RecordKind kind,
        String record,
        String detail,
        boolean masked,
        String address)
        implements Serializable {}
