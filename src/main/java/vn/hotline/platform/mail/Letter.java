package vn.hotline.platform.mail;

import vn.hotline.kernel.RecordKind;

/**
 * What a mail says, twice: for readers of text and of HTML. It holds figures and links, never the identity of anybody,
 * since mail leaves the house.
 *
 * @param aboutKind and {@code aboutId}: the record it tells of, where the state of its mails is shown
 */
public record Letter(RecordKind aboutKind, long aboutId, String subject, String text, String html) {}
