package vn.hotline.channel.door;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hotline.contact.Channel;

/**
 * How it stands with one system that contacts arrive from.
 *
 * @param name as the system is called here; null if nothing is set up
 * @param lastHeard when it told of anything at all; null for never
 * @param waiting how much of what it told nobody has made anything of for a while
 * @param words keys of what there is to be said of it
 */
public record DoorState(
        Channel channel, String name, DoorCondition condition, Instant lastHeard, int waiting, List<String> words)
        implements Serializable {

    /** A line by which nobody called for a day and a night is broken rather than quiet. */
    static final Duration QUIET = Duration.ofHours(24);

    public static DoorState off(Channel channel, String... words) {
        return new DoorState(channel, null, DoorCondition.OFF, null, 0, List.of(words));
    }

    /** @param troubled whether there is something that only a person can put right */
    public static DoorState of(
            Channel channel, String name, Heard heard, boolean troubled, List<String> words, Instant now) {
        return new DoorState(
                channel, name, condition(heard, troubled, now), heard.last(), heard.waiting(), List.copyOf(words));
    }

    private static DoorCondition condition(Heard heard, boolean troubled, Instant now) {
        if (troubled || heard.waiting() > 0) {
            return DoorCondition.TROUBLED;
        }
        if (heard.last() == null) {
            return DoorCondition.NEVER_HEARD;
        }
        return heard.last().plus(QUIET).isBefore(now) ? DoorCondition.SILENT : DoorCondition.WORKING;
    }
}
