package vn.hotline.contact.arrival;

import java.time.Instant;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Identifier;
import vn.hotline.contact.ToldPlace;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Urgency;

/**
 * What a channel's end tells of somebody who wants to be heard.
 *
 * @param source the end that tells it, such as {@code asterisk-hn} or {@code zalo}
 * @param key what it calls this arrival, unique within the source: told twice, it is the same arrival
 * @param callerNumber as it was sent, or null
 * @param account what the channel knows the caller by beside a number, or null
 * @param place where it is, never null
 * @param firstWords what the caller wrote, or null
 * @param urgency null for {@link Urgency#NORMAL}
 * @param arrivedAt null for now
 * @param ringsAt the person whose extension rings, or null
 */
public record Arriving(
        String source,
        String key,
        Helpline line,
        int centreId,
        Channel channel,
        String callerNumber,
        String callerName,
        Identifier account,
        ToldPlace place,
        String firstWords,
        Urgency urgency,
        Instant arrivedAt,
        Long ringsAt) {

    /** Somebody whom the channel knows by a number, or not at all. */
    public Arriving(
            String source,
            String key,
            Helpline line,
            int centreId,
            Channel channel,
            String callerNumber,
            String callerName,
            String firstWords,
            Urgency urgency,
            Instant arrivedAt,
            Long ringsAt) {
        this(
                source,
                key,
                line,
                centreId,
                channel,
                callerNumber,
                callerName,
                null,
                ToldPlace.UNKNOWN,
                firstWords,
                urgency,
                arrivedAt,
                ringsAt);
    }
}
