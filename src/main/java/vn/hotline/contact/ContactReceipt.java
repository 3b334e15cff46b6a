package vn.hotline.contact;

import java.time.Instant;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;

/** What a program is told of the contact it passed on. Nothing in it ever changes, so it can be told again. */
public record ContactReceipt(
        long id, Helpline line, Instant receivedAt, ContactLevel level, Disposition disposition, Instant recordedAt) {

    static ContactReceipt of(Contact contact) {
        return new ContactReceipt(
                contact.getId(),
                contact.getLine(),
                contact.getReceivedAt(),
                contact.getLevel(),
                contact.getDisposition(),
                contact.getFinalisedAt());
    }

    /** As it was stored, whatever became of it. */
    public ContactStatus status() {
        return level == null ? ContactStatus.DISMISSED : ContactStatus.FINALISED;
    }

    public String number() {
        return RecordKind.CONTACT.number(receivedAt, id);
    }
}
