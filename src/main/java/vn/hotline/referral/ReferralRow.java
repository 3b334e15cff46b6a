package vn.hotline.referral;

import java.time.Instant;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;

/** A referral in a list of its own centre. */
public record ReferralRow(
        long id,
        Helpline line,
        Instant draftedAt,
        ReferralStatus status,
        long caseId,
        Instant caseOpenedAt,
        String agencyName,
        String agencyKind,
        String request,
        int helped,
        Instant sentAt,
        Instant answeredAt,
        String report) {

    public String number() {
        return RecordKind.REFERRAL.number(draftedAt, id);
    }

    public String caseNumber() {
        return RecordKind.CASE.number(caseOpenedAt, caseId);
    }

    /** By when receipt is to be confirmed; null unless that is waited for. */
    public Instant due() {
        return status == ReferralStatus.SENT ? Referral.due(sentAt) : null;
    }
}
