package vn.hotline.intervention.lead;

import java.time.Instant;
import vn.hotline.kernel.RecordKind;

/** Just enough of a case to point to it. */
public record CaseRef(long id, Instant openedAt, CaseStatus status) {

    public String number() {
        return RecordKind.CASE.number(openedAt, id);
    }
}
