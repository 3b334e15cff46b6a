package vn.hotline.contact;

/**
 * A program's own word for one delivery. Sent again with the same content it is the same contact, never a second one.
 *
 * @param contentHash 32 bytes over what was sent
 */
public record IdempotencyKey(String word, byte[] contentHash) {}
