package vn.hotline.reporting.publication.document;

import java.time.Instant;
import java.time.LocalDate;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;

/** A period report in a list. */
public record PeriodReportRow(
        long id,
        Helpline line,
        LocalDate from,
        LocalDate to,
        int edition,
        PeriodReportStatus status,
        String titleVi,
        String titleEn,
        Instant draftedAt,
        long draftedBy,
        Instant movedAt,
        long movedBy,
        Instant publishedAt) {

    public Period period() {
        return new Period(from, to);
    }

    public String number() {
        return RecordKind.REPORT.number(draftedAt, id);
    }
}
