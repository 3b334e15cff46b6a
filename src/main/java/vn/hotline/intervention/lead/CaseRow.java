package vn.hotline.intervention.lead;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import vn.hotline.deadline.clock.ClockRow;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Urgency;

/**
 * A case in a list of its own centre.
 *
 * @param firstChildName null if unknown
 * @param reviewDue when it is to be looked at again, or null
 * @param quietSince when something was done last in it; null once it has ended
 */
public record CaseRow(
        long id,
        Helpline line,
        Instant openedAt,
        CaseStatus status,
        Urgency urgency,
        Risk risk,
        String type,
        Integer provinceId,
        int children,
        String firstChildName,
        Long assignedTo,
        String assigneeName,
        LocalDate firstReferredDay,
        Instant reviewDue,
        Instant quietSince,
        ClockRow pressing)
        implements Serializable {

    /** As it is read; its limits are looked up for all rows of a list at once. */
    public CaseRow(
            long id,
            Helpline line,
            Instant openedAt,
            CaseStatus status,
            Urgency urgency,
            Risk risk,
            String type,
            Integer provinceId,
            int children,
            String firstChildName,
            Long assignedTo,
            String assigneeName,
            LocalDate firstReferredDay,
            Instant reviewDue,
            Instant quietSince) {
        this(
                id,
                line,
                openedAt,
                status,
                urgency,
                risk,
                type,
                provinceId,
                children,
                firstChildName,
                assignedTo,
                assigneeName,
                firstReferredDay,
                reviewDue,
                quietSince,
                null);
    }

    CaseRow with(ClockRow deadline) {
        return new CaseRow(
                id,
                line,
                openedAt,
                status,
                urgency,
                risk,
                type,
                provinceId,
                children,
                firstChildName,
                assignedTo,
                assigneeName,
                firstReferredDay,
                reviewDue,
                quietSince,
                deadline);
    }

    public String number() {
        return RecordKind.CASE.number(openedAt, id);
    }
}
