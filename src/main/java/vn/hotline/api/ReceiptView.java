package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactReceipt;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.form.Described;

@Described(name = "ContactReceipt", value = "The contact as it was stored. Sent again, the same is answered.")
record ReceiptView(
        long id,

        @Described(value = ContactView.NUMBER, example = "LH-2026-341827")
        String number,

        Helpline line,
        Instant receivedAt,
        ContactStatus status,
        @MayBeNull ContactLevel level,
        @MayBeNull Disposition disposition,
        @MayBeNull @Described(ContactView.RECORDED_AT) Instant recordedAt)
        implements Representation {

    static ReceiptView of(ContactReceipt receipt) {
        return new ReceiptView(
                receipt.id(),
                receipt.number(),
                receipt.line(),
                receipt.receivedAt(),
                receipt.status(),
                receipt.level(),
                receipt.disposition(),
                receipt.recordedAt());
    }

    @Override
    public void writeTo(JsonGenerator json) {
        JsonOutput.object(json)
                .number("id", id)
                .text("number", number)
                .text("line", line)
                .text("receivedAt", receivedAt)
                .text("status", status)
                .text("level", level)
                .text("disposition", disposition)
                .text("recordedAt", recordedAt)
                .end();
    }
}
