package vn.hotline.channel.conversation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How much may be answered still, where a channel has rules for that.
 *
 * @param text key of the bundles
 * @param numbers that stand in it
 * @param end until when; null if it is over
 * @param toldAt when the channel said so; null if it is counted here
 * @param few whether it is soon used up
 */
public record TalkLimit(String text, List<Long> numbers, Instant end, Instant toldAt, boolean few)
        implements Serializable {}
