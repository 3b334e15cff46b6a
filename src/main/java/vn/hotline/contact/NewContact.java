package vn.hotline.contact;

import java.nio.ByteBuffer;
import java.util.Set;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;

/**
 * A contact that a program passes on: checked and made, and not stored yet.
 *
 * @param key by which it may come again, or null
 * @param words what it can be found by; none of one that is dismissed
 */
public record NewContact(IdempotencyKey key, Contact contact, Stamp stamp, Set<ByteBuffer> words) {

    /** The first row of its history, to be made when it has its id. */
    StatusChange first() {
        return StatusChange.created(RecordKind.CONTACT, contact.getId(), contact.getStatus(), stamp);
    }
}
