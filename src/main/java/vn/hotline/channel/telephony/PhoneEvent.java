package vn.hotline.channel.telephony;

import java.time.Instant;
import vn.hotline.kernel.PhoneNumber;

/**
 * One event of a call, in the product's own words. Each exchange has words of its own; a {@link Dialect} translates them.
 * Anything beside type and call may be unknown.
 *
 * @param callId the exchange's own word for the call, the same in all of its events
 * @param at when it happened, by the exchange's clock
 * @param from who calls, as the exchange writes it
 * @param to who is called
 * @param extension where it rings, or who took it
 * @param outcome what became of a call that ended
 * @param cause the exchange's own word for that
 * @param waitingSeconds until somebody took it, or the caller gave up
 * @param reference the word that came with our own request to place the call
 * @param recording what can be fetched
 */
public record PhoneEvent(
        PhoneEventType type,
        String callId,
        CallDirection direction,
        Instant at,
        String from,
        String to,
        String extension,
        CallOutcome outcome,
        String cause,
        Integer waitingSeconds,
        Integer talkingSeconds,
        String reference,
        Recording recording) {

    public static final int LONGEST_CALL_ID = 200;
    public static final int LONGEST_EXTENSION = 40;
    public static final int LONGEST_NUMBER = 150;
    public static final int LONGEST_CAUSE = 80;
    public static final int LONGEST_REFERENCE = 40;
    public static final int LONGEST_ADDRESS = 2_000;

    /** A call does not last for longer; whoever tells more has counted something else. */
    public static final int MOST_SECONDS = 7 * 24 * 3_600;

    /**
     * @param url where the exchange keeps it
     * @param sha256 in hexadecimal digits, or null
     */
    public record Recording(String url, String sha256, Integer seconds) {}

    public static Builder of(PhoneEventType type, String callId) {
        return new Builder(type, callId);
    }

    /**
     * As much of a number as is kept. The words around it are the caller's own choice: however long, they are no reason to
     * refuse her call.
     */
    public static String fittingNumber(String told) {
        return told == null || told.length() <= LONGEST_NUMBER
                ? told
                : PhoneNumber.parse(told)
                        .map(PhoneNumber::shown)
                        .orElseGet(() -> Words.shortened(told, LONGEST_NUMBER));
    }

    /**
     * What a dialect knows, piece by piece. Nobody can teach such an exchange our limits, so of what is longer as much as
     * fits is kept, and seconds that cannot be are not known: the event counts.
     */
    public static final class Builder {

        private final PhoneEventType type;
        private final String callId;
        private CallDirection direction = CallDirection.INBOUND;
        private Instant at;
        private String from;
        private String to;
        private String extension;
        private CallOutcome outcome;
        private String cause;
        private Integer waitingSeconds;
        private Integer talkingSeconds;
        private String reference;
        private Recording recording;

        private Builder(PhoneEventType type, String callId) {
            this.type = type;
            this.callId = Words.distinct(callId, LONGEST_CALL_ID);
        }

        public Builder direction(CallDirection told) {
            direction = told == null ? CallDirection.INBOUND : told;
            return this;
        }

        public Builder at(Instant told) {
            at = told;
            return this;
        }

        public Builder numbers(String caller, String called) {
            from = fittingNumber(caller);
            to = fittingNumber(called);
            return this;
        }

        public Builder extension(String told) {
            extension = Words.shortened(told, LONGEST_EXTENSION);
            return this;
        }

        public Builder outcome(CallOutcome told, String word) {
            outcome = told;
            cause = Words.shortened(word, LONGEST_CAUSE);
            return this;
        }

        public Builder seconds(Integer waiting, Integer talking) {
            waitingSeconds = thinkable(waiting);
            talkingSeconds = thinkable(talking);
            return this;
        }

        private static Integer thinkable(Integer seconds) {
            return seconds != null && seconds >= 0 && seconds <= MOST_SECONDS ? seconds : null;
        }

        public Builder reference(String told) {
            reference = Words.shortened(told, LONGEST_REFERENCE);
            return this;
        }

        public Builder recording(String url, String sha256, Integer seconds) {
            recording = new Recording(url, sha256, thinkable(seconds));
            return this;
        }

        public PhoneEvent build() {
            return new PhoneEvent(
                    type,
                    callId,
                    direction,
                    at,
                    from,
                    to,
                    extension,
                    outcome,
                    cause,
                    waitingSeconds,
                    talkingSeconds,
                    reference,
                    recording);
        }
    }
}
