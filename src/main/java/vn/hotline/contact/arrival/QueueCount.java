package vn.hotline.contact.arrival;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import vn.hotline.contact.Channel;

/**
 * How a queue stands.
 *
 * @param byChannel who waits or rings; a channel that nobody waits by is missing
 * @param longestSince when whoever waits longest came, or null
 * @param taken whom somebody has
 * @param unanswered of these those whose last words nobody has answered
 * @param callBacksDue those who are owed a call whose time has come
 */
public record QueueCount(
        Map<Channel, Long> byChannel, Instant longestSince, long taken, long unanswered, long callBacksDue)
        implements Serializable {

    public long waiting() {
        return byChannel.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(Channel channel) {
        return byChannel.getOrDefault(channel, 0L);
    }
}
