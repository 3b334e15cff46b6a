package vn.hotline.channel.conversation;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody who looks on at a colleague's conversation, or did.
 *
 * @param until when she read last
 * @param here whether she is at it just now
 */
public record OnlookerRow(long userId, Instant since, Instant until, boolean here) implements Serializable {}
