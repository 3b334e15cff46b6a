package vn.hotline.channel.telephony;

import java.io.Serializable;
import java.time.Instant;

/**
 * A call that has neither a recording nor a reason why there is none.
 *
 * @param contactId null while nobody has taken it
 */
public record UnrecordedCall(long id, Instant arrivedAt, CallOutcome outcome, Integer talkingSeconds, Long contactId)
        implements Serializable {}
