package vn.hotline.intervention.lead;

import java.time.Instant;
import vn.hotline.contact.Channel;
import vn.hotline.kernel.RecordKind;

/** A contact as the page of its case shows it. */
public record CaseContactRow(
        long contactId, Instant receivedAt, Channel channel, Instant linkedAt, String linkedByName) {

    public String number() {
        return RecordKind.CONTACT.number(receivedAt, contactId);
    }
}
