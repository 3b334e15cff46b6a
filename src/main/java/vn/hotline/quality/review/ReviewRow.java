package vn.hotline.quality.review;

import java.io.Serializable;
import java.time.Instant;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.RecordKind;

/**
 * A scored contact in a list.
 *
 * @param reviewerName null until somebody takes it
 * @param score in thousandths; null until it is given
 */
public record ReviewRow(
        long id,
        Instant madeAt,
        ReviewStatus status,
        boolean sampled,
        long contactId,
        Instant receivedAt,
        Channel channel,
        ContactLevel level,
        Disposition disposition,
        String operatorName,
        Long reviewerId,
        String reviewerName,
        Instant givenAt,
        Integer score,
        int mustsMissed)
        implements Serializable {

    public String number() {
        return RecordKind.REVIEW.number(madeAt, id);
    }

    public String contactNumber() {
        return RecordKind.CONTACT.number(receivedAt, contactId);
    }

    public Integer points() {
        return Points.of(score);
    }
}
